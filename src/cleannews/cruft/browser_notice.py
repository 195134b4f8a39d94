"""Complaints about the reader's browser: scripts, plug-ins, style sheets, age, ad blockers."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.phrases import Phrases
from cleannews.cruft.wording import once_a_page
from cleannews.model import Label, Mark, Page

SURE = Phrases(
    opening="""
    this page is best viewed in | this site is best viewed in | this website is best viewed
    please enable javascript | please turn on javascript
    please turn on your javascript | javascript is required | javascript is disabled
    javascript must be enabled | javascript is currently disabled | javascript is not enabled
    you need to enable javascript | you must enable javascript
    your browser does not support | your browser doesn't support | your browser is not supported
    your browser is out of date | your browser is outdated | your browser is no longer supported
    your web browser is no longer supported | your web browser is out of date
    this browser is not supported | this browser is no longer supported
    this browser does not support
    you are using an outdated browser | you are using an older browser
    you are using an old browser
    you are using an unsupported browser | we no longer support internet explorer
    we don't support internet explorer
    please upgrade your browser | please update your browser | please upgrade to a modern browser
    to view this content, javascript must | this content requires javascript
    it looks like javascript
    sorry, your browser | sorry, you need to have javascript | this site works best in
    this site requires javascript | this page requires javascript | our site requires javascript
    please disable your ad blocker | please turn off your ad blocker
    please disable the ad blocking
    diese seite wird am besten mit | ihr browser ist veraltet | ihr browser unterstützt
    ihr browser wird nicht | esta página se ve mejor con | este sitio se ve mejor con
    cette page est optimisée pour | ce site est optimisé pour | questo sito è ottimizzato per
    dein browser unterstützt
    dieser browser wird nicht mehr | sie verwenden einen veralteten browser
    bitte aktivieren sie javascript
    javascript ist deaktiviert | bitte aktualisieren sie ihren browser | aktivieren sie javascript
    sie haben einen adblocker aktiviert | um diese seite zu nutzen, aktivieren sie javascript
    veuillez activer javascript | javascript est désactivé | activez javascript
    vous utilisez un navigateur | por favor, activa javascript
    debes activar javascript | javascript está desactivado | tu explorador está configurado
    estás utilizando un navegador | abilita javascript
    stai utilizzando un browser | ative o javascript
    schakel javascript in | din webbläsare stöder
    din webbläsare är | aktivera javascript | din browser understøtter | aktiver javascript
    nettleseren din støtter | włącz javascript | włącz obsługę javascript
    включите javascript | у вас отключен javascript | ваш браузер не підтримує
    увімкніть javascript | 当サイトは最新ブラウザ | javascriptを有効に
    请启用javascript | 請啟用javascript | 如欲取得最佳浏览效果
    브라우저를 업데이트 | 사용 중인 브라우저 | 자바스크립트를 활성화
    """,
    longest=480,
)

LIKELY = Phrases(
    opening="""
    best viewed in | best viewed with | you are using a browser | you need javascript
    votre navigateur | tu navegador no | su navegador no | twoja przeglądarka | tarayıcınız
    ваш браузер | 您的浏览器 | 您的瀏覽器 | 你的浏览器 | 你的瀏覽器 | お使いのブラウザ
    ご利用のブラウザ | uw browser ondersteunt | je browser ondersteunt | il tuo browser è
    il tuo browser non | seu navegador não | o seu navegador não
    to use this site, please | upgrade your browser | update your browser | ad blocker detected
    we noticed you're using an ad blocker | we noticed that you're using an ad blocker
    we've noticed you're using an ad | adblocker deaktiviert | adobe flash player is required
    you need to upgrade your flash player | to view this video please enable javascript
    get adobe flash player | flash player
    we apologize, but this video has failed to load | try refreshing your browser
    please refresh the page | this video is no longer available | this video is not available
    video unavailable | this content is not supported | dieses video ist nicht
    das video konnte nicht | video wird geladen | cette vidéo n'est plus
    la vidéo n'est pas disponible | este video no está disponible | este vídeo no está disponible
    questo video non è | este vídeo não está | deze video is niet | there was an error processing
    sorry, an error
    something went wrong, please | something went wrong. please | an error has occurred. please
    an error occurred. please
    this site is protected by recaptcha
    """,
    holding="""
    is no longer supported. for | javascript enabled | enable javascript | javascript to be enabled
    javascript is enabled | style sheets enabled | enable style sheets | enabling style sheets
    supports html0 video | flash player
    upgrade your browser | ad blocking feature | outdated browser | supported browser
    no longer supports internet explorer | supporting internet explorer
    is not supported. for an optimal
    no longer supporting ie | an ad blocker | adblocker
    """,
    longest=480,
)


@once_a_page
def browser_notice(page: Page) -> list[Mark]:
    """Lines that want another browser, or another setting of this one."""
    return list(_notices(page))


def _notices(page: Page) -> Iterator[Mark]:
    for hit in SURE.find(page):
        yield Mark(hit.block, Label.BROWSER_NOTICE, hit.reason, certain=True)
    for hit in LIKELY.find(page):
        yield Mark(hit.block, Label.BROWSER_NOTICE, hit.reason)
