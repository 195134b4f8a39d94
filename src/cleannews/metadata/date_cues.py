"""What the words before a date say of it: published or updated."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Meaning = Literal["published", "modified"]

MODIFIED = (
    "updated update modified revised edited aktualisiert aktualisierung stand geändert "
    "modifié modifiée màj actualisé actualizado actualizada actualización actualitzat "
    "aggiornato aggiornata aggiornamento atualizado atualizada atualização modificato "
    "bijgewerkt gewijzigd update uppdaterad uppdaterat ändrad opdateret opdatering oppdatert "
    "endret uppfært päivitetty muokattu uuendatud atjaunots atnaujinta aktualizacja "
    "zaktualizowano aktualizováno aktualizace aktualizované upraveno frissítve posodobljeno "
    "actualizat güncelleme güncellendi güncellenme ενημερώθηκε ενημέρωση обновлено обновлён "
    "оновлено обновена изменено diperbarui dikemaskini diupdate עודכן تحديث अपडेट अद्यतन"
)
PUBLISHED = (
    "published posted created issued filed veröffentlicht erstellt publiziert erschienen publié "
    "publiée créé publicado publicada publicación creado pubblicato pubblicata publicação "
    "gepubliceerd geplaatst publicerad publicerat publiceret publisert udgivet offentliggjort "
    "oprettet birt julkaistu avaldatud publicēts paskelbta opublikowano publikacja dodano "
    "publikováno vydáno zverejnené megjelent objavljeno publicat yayınlanma yayınlandı giriş "
    "δημοσιεύθηκε δημοσίευση опубликовано опубліковано публикувано публикация terbit diterbitkan "
    "dipublikasikan פורסם نشر प्रकाशित"
)
MODIFIED_PHRASES = (
    "mis à jour",
    "mise à jour",
    "cập nhật",
    "ult. agg",
    "更新",
    "修改",
    "수정",
    "업데이트",
)
PUBLISHED_PHRASES = (
    "xuất bản",
    "公開",
    "掲載",
    "发布",
    "發布",
    "发表",
    "入力",
    "입력",
    "등록",
    "배포",
)
"""Word groups, and marks of scripts that put no spaces between words."""


@lru_cache(maxsize=1)
def _words() -> dict[str, Meaning]:
    words: dict[str, Meaning] = dict.fromkeys(PUBLISHED.split(), "published")
    return words | dict.fromkeys(MODIFIED.split(), "modified")


def meaning(text: str) -> Meaning | None:
    """What a piece of text before a date calls it; the last cue counts, being the nearest."""
    folded = text.lower().replace("i̇", "i")
    cues = [(place, _words()[word]) for word, place in _tokens(folded) if word in _words()]
    cues += [(folded.rfind(phrase), "modified") for phrase in MODIFIED_PHRASES]
    cues += [(folded.rfind(phrase), "published") for phrase in PUBLISHED_PHRASES]
    place, last = max(cues, default=(-1, None))
    return last if place >= 0 else None


def before(text: str) -> str:
    """What stands before the first cue: `By Ada Byron` of `By Ada Byron published`."""
    folded = text.lower()
    places = [place for word, place in _tokens(folded) if word in _words()]
    places += [folded.find(phrase) for phrase in (*MODIFIED_PHRASES, *PUBLISHED_PHRASES)]
    return text[: min((place for place in places if place >= 0), default=len(text))]


def _tokens(text: str) -> list[tuple[str, int]]:
    return [(match.group(), match.start()) for match in re.finditer(r"[^\W\d_]+", text)]
