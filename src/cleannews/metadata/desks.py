"""Desks, agencies and jobs: the words that tell them from people."""

from __future__ import annotations

from cleannews.metadata.folding import fold
from cleannews.regex import regex

WORDS = frozenset(
    "news newsroom redaktion redaktionen redaktionsteam newsdesk desk staff team editors "
    "editorial editor agency agencies agentur agenturen presse press associated media group "
    "online redacción redaccion redação redacao redazione rédaction redactie redakcja redakce "
    "redakční toimitus redaktsioon uudised reuters bloomberg zeitung nachrichten times post "
    "herald tribune gazette daily journal magazine magazin network tv radio television agence "
    "agencia agenzia ajansı haber haberler bureau service correspondent correspondents "
    "reporter reporters writer writers contributor contributors admin administrator webmaster "
    "digital department office university institute council party ministry government "
    "foundation verlag gmbh ltd inc llc corporation company partner sponsored redakcija "
    "редакция новости редакція агентство wire wires feed guardian telegraph chronicle "
    "republic world today live video sport sports politik wirtschaft kultur nyheter nytt avis "
    "aften bladet vijesti guest autor author unknown anonymous ugc user developer content "
    "studio brand cms seo reporting jazeera guides community deutschland "
    "international".split()
)
"""Words of papers, desks and firms: a name with one of them is no person's."""

AGENCIES = frozenset(
    "ap afp dpa apa sda ats efe ansa lusa belga anp reuters upi pti ani ians ntb tt ritzau "
    "stt pap čtk ctk tasr mti aa dha iha tass ria interfax xinhua kyodo jiji yonhap bernama "
    "antara adnkronos agi agerpres bta hina tanjug sta elta leta bns epd kna sid keystone aap "
    "cp cnn bbc 共同通信 時事通信 新华社 中新社 연합뉴스".split()
)
"""Agencies by their short names. Some are first names as well, so they must stand first, and
written all small or all large where more words follow."""

JOBS = frozenset(
    "expert consultant professor lecturer founder ceo president manager specialist strategist "
    "chefredakteur chefredakteurin redakteur redakteurin korrespondent korrespondentin "
    "volontär volontärin journalist journaliste journalistin journalista journalistes "
    "photographer columnist kolumnist redactora periodista corresponsal jornalista "
    "giornalista correspondant correspondante corrispondente rédacteur rédactrice redacteur "
    "verslaggever journalisten toimittaja dziennikarz dziennikarka redaktor redaktorka "
    "kommentator gastautor gastautorin autorin editor editors reporter reporters "
    "correspondent writer wirtschaftsredakteur director direktor direktorin".split()
)
"""Words of a job, which are part of no name wherever they stand."""

ROLES = JOBS | frozenset(
    "former ex certified licensed registered "
    "the senior deputy chief political travel sport lifestyle business showbiz royal science "
    "health environment technology tech economics education crime home foreign legal "
    "leitender leitende director head lead managing executive assistant associate special "
    "global national local regional europe us uk producer analyst published updated follow "
    "multimedia redactor enviado repórter envoyé contributing general audience dalla dal "
    "dagli from in on at politics world tips skriv mail email twitter facebook linkedin freelance "
    "view more read min minutes minuten uhr lesezeit lesedauer monday tuesday wednesday thursday "
    "friday saturday sunday released fact full written dive advertiser hide show".split()
)
"""Words that stand behind a name and begin a job, a section or a button."""

NOBODY = frozenset(
    "agencies agenturen agentur haber haberler news staff admin administrator author autor "
    "guest unknown anonymous editor reporter journalist user webmaster correspondent agencias "
    "agences agenzie byråer online web".split()
)
"""Words that stand in the place of a name and name nobody."""

LONGEST_ACRONYM = 5
"""Letters: a single word in capitals of this length is an agency, not a family name."""

_HOST = regex(r"\w\.(?:[a-z]{2,4}|COM|NET|ORG)(?:\W|$)")


def is_desk(name: str) -> bool:
    """Whether a name is a desk's, an agency's or a paper's, and no person's."""
    words = fold(name).split()
    if any(word in WORDS for word in words) or _is_agency(name, words):
        return True
    return bool(_HOST.search(name.strip("."))) or _is_acronym(name)


def is_agency(name: str) -> bool:
    """Whether a name is a news agency's: by its short name, or because it says so."""
    words = fold(name).split()
    return _is_agency(name, words) or any(word in AGENCY_WORDS for word in words)


AGENCY_WORDS = frozenset(
    "agency agentur agence agencia agenzia ajansı agentschap reuters bloomberg associated".split()
)


def _is_agency(name: str, words: list[str]) -> bool:
    if not words or words[0] not in AGENCIES:
        return False
    first = name.split()[0].split("/")[0]
    return len(words) == 1 or first.islower() or first.isupper()


def _is_acronym(name: str) -> bool:
    return len(name) <= LONGEST_ACRONYM and name.isupper() and name.isascii()


def is_job(text: str) -> bool:
    """Whether a line tells what somebody works as: `Travel Reporter`."""
    return any(word in JOBS for word in fold(text).split())
