"""Readers' comments: their headings, counts, forms and house rules."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    comments | comment | 0 comment | 0 comments | no comments | comments (0) | comment (0)
    comments: 0
    0 comments so far | comments off | no comments yet | 0.0k comments | (0) comments
    all comments | all comments (0) | view all comments | view comments | show comments
    hide comments
    load comments | load more comments | loading comments | read comments | see all comments
    read the comments | view all 0 comments | see all 0 comments | 0 more comments
    post a comment | post comment | post your comment | leave a comment | leave a reply
    leave a reply cancel reply | leave a comment cancel reply | add a comment | add comment
    add your comment | write a comment | submit comment | cancel reply | click here to cancel reply
    reply | 0 reply | 0 replies | 0 more replies | 0 more reply | replies | in reply to
    comments are closed | comments closed | join the discussion | join the conversation
    reader comments | readers' comments | recent comments | most recent comments | comment policy
    comment guidelines | commenting guidelines | commenting rules | what do you think?
    have your say
    report abuse | report comment | flag as inappropriate | flag comment | sort by oldest
    sort by newest
    newest first | oldest first | notify of | upvote | downvote | permalink
    what are your thoughts?
    please enter your comment! | please enter your name here | expand full comment
    reader discussion
    kommentare | 0 kommentare | 0 kommentar | kommentare (0) | kommentar schreiben
    kommentar verfassen
    kommentare lesen | alle kommentare | alle kommentare anzeigen | kommentieren | antworten
    melden
    kommentare anzeigen | mitdiskutieren | diskutieren sie mit | leserkommentare
    commentaires | 0 commentaires | 0 commentaire | commentaires (0) | commenter | répondre | réagir
    laisser un commentaire | ajouter un commentaire | tous les commentaires | voir les commentaires
    signaler un abus | lire les commentaires | aucun commentaire
    comentarios | 0 comentarios | 0 comentario | comentarios (0) | comentar | responder
    deja un comentario
    dejar un comentario | deja una respuesta | ver comentarios | todos los comentarios
    sin comentarios
    normas de participación | escribe tu comentario
    commenti | 0 commenti | 0 commento | commenti (0) | commenta | lascia un commento | rispondi
    tutti i commenti | comentários | 0 comentários | 0 comentário | deixe um comentário
    deixe uma resposta | ver comentários | reacties | 0 reacties | reacties (0) | reageer
    beantwoorden
    plaats een reactie | geef een reactie | kommentarer | 0 kommentarer | kommentarer (0)
    kommentera
    lämna en kommentar | svara | kommentér | skriv en kommentar | legg igjen en kommentar
    skriv kommentar
    komentarze | 0 komentarzy | komentarze (0) | dodaj komentarz | odpowiedz | skomentuj
    zostaw komentarz
    yorumlar | 0 yorum | yorum yap | yorumlar (0) | yanıtla | cevapla
    комментарии | 0 комментариев | 0 комментария | комментарии (0) | оставить комментарий | ответить
    комментировать | добавить комментарий | коментарі | 0 коментарів | залишити коментар
    відповісти
    コメント | コメント (0) | コメントする | コメントを書く | コメントを残す | 返信 | コメント一覧
    0件のコメント
    评论 | 評論 | 评论(0) | 发表评论 | 發表評論 | 我要评论 | 回复 | 回覆 | 网友评论 | 0条评论
    最新评论 | 查看评论
    댓글 | 댓글 0 | 댓글 0개 | 댓글쓰기 | 댓글 쓰기 | 답글 | 답글쓰기 | komentáře | diskuse
    hozzászólások
    kommentit | kommentoi | σχόλια | التعليقات | تعليقات | أضف تعليق | komentar | bình luận
    0 تعليقات | 0 تعليق | التعليقات (0) | أضف تعليقا | أضف تعليقاً | أضف تعليقك | إضافة تعليق
    اترك تعليقا | اترك تعليقاً | اترك رد | أرسل التعليق | لا توجد تعليقات | टिप्पणियां
    टिप्पणियाँ | 0 टिप्पणियां | 0 टिप्पणियाँ | 0 टिप्पणी | टिप्पणी करें | टिप्पणी लिखें
    अपनी टिप्पणी लिखें | कमेंट करें | कमेंट लिखें | 0 कमेंट | komentáře (0)
    0 komentářů | 0 komentáře | 0 komentář | přidat komentář | napsat komentář | vložit komentář
    přidejte komentář | zobrazit komentáře | diskuse (0) | vstoupit do diskuse | vstup do diskuse
    přidat příspěvek | odpovědět | komentar (0) | 0 komentar | tulis komentar
    tulis komentar anda | tinggalkan komentar | beri komentar | tambahkan komentar
    lihat komentar | lihat semua komentar | belum ada komentar | tinggalkan balasan
    batalkan balasan | kirim komentar
    show all 0 comments | commenting has closed | commenting on this article is closed
    this conversation is moderated | comments are subject to moderation | sort by: newest
    sort by: oldest | sort by: best | log in to join the conversation | please wait...
    you have entered an incorrect email address! | please enter your email address here
    0 conversations
    die kommentarfunktion für diesen artikel ist geschlossen | 0 kommentare anzeigen
    jetzt kommentieren | zu den kommentaren | réagir à cet article | soyez le premier à commenter
    soyez le premier à réagir | commenter cet article | commentaires fermés | 0 réactions
    deja tu comentario | deja tus comentarios | sé el primero en comentar | comentarios cerrados
    comenta esta noticia | añadir comentario | ver todos los comentarios | commenta la notizia
    commenta per primo | i commenti dei lettori | vedi tutti i commenti | seja o primeiro a comentar
    deixe seu comentário | faça um comentário | comente esta notícia | comente
    reageer op dit artikel | bekijk reacties | reacties bekijken | visa kommentarer
    vis kommentarer | se kommentarer | kommentoi juttua | kirjoita kommentti
    skomentuj jako pierwszy | zobacz komentarze | pokaż komentarze | vložte komentár
    pridať komentár | diskusia | új hozzászólás | szólj hozzá | lasă un comentariu
    adaugă un comentariu | comentarii | 0 comentarii | σχόλια αναγνωστών | γράψτε το σχόλιό σας
    0 σχόλια | написать комментарий | комментарии закрыты | 0 комментарий | обсудить | обсуждение
    написати коментар | коментари | добави коментар | yorum yazın | ilk yorumu siz yapın
    ilk yorumu sen yap | yorum gönder | نظرات | ارسال نظر | تبصرے | תגובות | הוסף תגובה
    הוסיפו תגובה | 0 תגובות | 留言 | 我要留言 | 写评论 | 发表我的评论 | 全部评论 | 參與評論
    コメントを見る | みんなのコメント | コメント 0 | 댓글을 입력해주세요 | 댓글 등록 | 댓글달기
    ý kiến | gửi bình luận | bình luận (0) | ý kiến của bạn | แสดงความคิดเห็น | ความคิดเห็น
    alle kommentare öffnen | kommentare öffnen | schreiben sie den ersten kommentar
    jetzt mitdiskutieren | envie de réagir ? | comentarios de los lectores | ver comentarios (0)
    dołącz do dyskusji | przeczytaj komentarze | оставьте комментарий | コメントを残すには
    热门评论 | 登录后参与评论 | 我来说两句 | 支持 反对 | شارك برأيك | bu habere yorum yap | نظر شما
    følg med i debatten | gå med i diskussionen | 0 svar | got feedback? | send us your feedback
    """,
    opening="""
    leave a reply | leave a comment | post a comment | your email address will not be published
    comments are closed | comments on this | comments for this | commenting is now closed
    comments have been closed | comments are moderated | comments will be | please keep comments
    please log in to comment | log in to comment | login to comment | sign in to comment
    you must be logged in to | you must be logged in or | you must be signed in to
    you must log in to
    you must sign in to comment | register to comment | subscribe to comment
    blog comments powered by
    comments powered by | view the discussion thread | please enable javascript to view the comments
    this site uses akismet | save my name, email | notify me of | notify me when
    to find out more about commenting
    be the first to comment | be the first to leave | there are no comments | no comments yet
    view all 0 comments | new comments cannot be posted | this comment has been | this comment was
    comment removed | comment deleted | comments may take | we reserve the right to remove
    opinions expressed in comments | reader comments do not | join the discussion
    deine e-mail-adresse wird nicht | ihre e-mail-adresse wird nicht | schreiben sie einen kommentar
    schreibe einen kommentar | die kommentarfunktion | kommentare sind | um zu kommentieren
    bitte melden sie sich an, um zu kommentieren | votre adresse e-mail ne sera pas
    votre adresse de messagerie ne sera pas
    laisser un commentaire | connectez-vous pour commenter | les commentaires sont | pour réagir
    tu dirección de correo electrónico no será | su dirección de correo electrónico no será
    los comentarios | inicia sesión para comentar | para comentar | ¿quieres comentar?
    il tuo indirizzo email non sarà | lascia un commento | per commentare
    o seu endereço de e-mail não será
    o seu endereço de email não será | deixe um comentário | het e-mailadres wordt niet
    din e-postadress kommer inte | din e-mailadresse vil ikke | din e-postadresse vil ikke
    twój adres e-mail nie zostanie | e-posta hesabınız yayımlanmayacak | ваш адрес email не будет
    ваша e-mail адреса не | メールアドレスが公開されることはありません | コメントを投稿
    您的邮箱地址不会被公开
    您的电子邮箱地址不会被公开 | 電子郵件地址不會被公開 | 이메일 주소는 공개되지
    لن يتم نشر عنوان بريدك الإلكتروني | आपका ईमेल पता प्रकाशित नहीं किया जाएगा
    vaše e-mailová adresa nebude zveřejněna | alamat email anda tidak akan dipublikasikan
    you need to be logged in to | you need to log in to | comments are subject to
    commenting on this | this conversation is | please log in or register to
    sign in or register to comment | have your say | show all 0 comments
    register or log in to comment | commenting guidelines | before you comment
    mit ihrem kommentar | soyez le premier à | vous devez être connecté pour | connectez-vous pour
    debes iniciar sesión para comentar | inicia sesión para | devi essere connesso per
    você precisa estar logado para | je moet ingelogd zijn | du måste vara inloggad för
    du skal være logget | musisz być zalogowany | pro vložení komentáře | pre pridanie komentára
    a hozzászóláshoz | чтобы оставить комментарий | комментировать могут | щоб залишити коментар
    yorum yapmak için | 댓글을 작성하려면 | 로그인 후 | 请登录后 | 登录后评论 | 文明上网
    """,
    longest=300,
)


def comments(page: Page) -> Iterator[Mark]:
    """Lines of the comment section that are not the comments' own words."""
    menu = inside(page)
    for hit in PHRASES.find(page):
        if hit.block not in menu:
            yield Mark(hit.block, Label.COMMENTS, hit.reason)
