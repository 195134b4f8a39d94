"""Log-in links, account links and the forms behind them."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    sign in | log in / register | sign-in | signin | login | log-in | sign out | log out | logout
    signout
    sign in with | sign up with | log in with | sign in/register | sign in / register
    login/register
    sign in or register | sign in or sign up | log in or sign up | log in sign up
    login or register | login / register | sign in sign up | register | your account
    my profile | your profile | manage my account
    edit profile | forgot password | forgot your password | forgotten password | lost your password
    reset password | reset your password | remember me | keep me signed in
    create an account | create a free account | don't have an account | no account yet | username
    already have an account | already registered | member login | subscriber login | member sign in
    ausloggen | mein profil
    jetzt registrieren | jetzt anmelden | passwort vergessen | angemeldet bleiben | benutzername
    se connecter | connexion | s'identifier | se déconnecter | déconnexion | s'inscrire
    créer un compte | mot de passe oublié | identifiez-vous | connectez-vous | mon profil
    iniciar sesión | inicia sesión | iniciar sesion | mi cuenta | cerrar sesión | regístrate
    registrarse | crear cuenta | recuperar contraseña | olvidé mi contraseña | mi perfil
    accedi | esci | il mio account | il mio profilo | password dimenticata | registrati
    entrar | sair | minha conta | esqueci minha senha | fazer login | criar conta | cadastre-se
    inloggen | uitloggen | wachtwoord vergeten | registreren | mijn profiel
    logga in | logga ut | mitt konto | min sida | glömt lösenord | skapa konto
    log ind | log ud | min profil | glemt adgangskode | logg inn | logg ut | min side
    glemt passord | opret konto | opprett konto
    zaloguj się | zaloguj | wyloguj | wyloguj się | moje konto | zarejestruj się | logowanie
    giriş yap | üye girişi | üye ol | çıkış yap | hesabım | şifremi unuttum | kayıt ol
    войти | вход | выйти | регистрация | зарегистрироваться | личный кабинет | забыли пароль
    увійти | вхід | вийти | реєстрація | особистий кабінет | забули пароль
    ログイン | ログアウト | 新規登録 | 会員登録 | 無料会員登録 | マイページ | パスワードを忘れた方
    登录 | 登入 | 登錄 | 注册 | 註冊 | 退出 | 登出 | 退出登录 | 我的账户 | 我的帳戶 | 忘记密码
    忘記密碼
    会员登录 | 會員登入 | 로그인 | 로그아웃 | 회원가입 | 마이페이지 | 비밀번호 찾기 | 내 정보
    přihlásit se | přihlásit | odhlásit | registrace | bejelentkezés | regisztráció
    kirjaudu sisään
    kirjaudu | kirjaudu ulos | autentificare | σύνδεση | تسجيل الدخول | تسجيل الخروج | masuk
    đăng nhập
    zur anmeldung | tilmeld | logga in här
    """,
    opening="""
    sign in to your | sign in with | sign in using | log in to your | log in with | login with
    log in using | sign up with facebook | sign up with google | you are logged in as | logged in as
    you are signed in as | already have an account | already a member? | don't have an account
    not a member? | forgot your password | forgot password | create your account | welcome back,
    sie sind angemeldet | noch kein konto | bereits registriert | vous êtes connecté
    déjà inscrit | déjà abonné | ¿ya tienes cuenta | ¿no tienes cuenta | hai già un account
    accedi per | accedi con | entre com | entrar com | inloggen met | log in met | logga in med
    log ind med | logg inn med | zaloguj się przez | přihlásit se přes | bejelentkezés | войти через
    увійти через | giriş yapın | سجل الدخول | 로그인이 필요 | 로그인하시
    """,
    longest=90,
)

ALSO_PAGES = Phrases(
    whole="""
    log in | my account | manage account | account settings | create account | log in/register
    anmelden | einloggen | abmelden | registrieren | mein konto | mein abo | mijn account
    mon compte | mi cuenta | il mio account | minha conta | min konto | mitt konto | moje konto
    """
)
"""Alone these are a button; in a menu, one more page of the site."""


def sign_in(page: Page) -> Iterator[Mark]:
    """Lines that only log a reader in or out."""
    for hit in PHRASES.find(page):
        yield Mark(hit.block, Label.SIGN_IN, hit.reason)
    for hit in ALSO_PAGES.find(page):
        if hit.block not in inside(page):
            yield Mark(hit.block, Label.SIGN_IN, hit.reason)
