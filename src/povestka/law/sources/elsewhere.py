"""Pages on the law of other countries."""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Source

ELSEWHERE: Final = (
    Source("P138", "https://consultant.net.ua/en/consultant-article/3922", "commercial"),
    Source("P139", "https://consultant.net.ua/en/consultant-article/2258", "commercial"),
    Source(
        "P140",
        "https://tsn.ua/ru/exclusive/mobilizatsiya-po-novomu-v-ukraine-v-rezerv-budut-soobschat-o-"
        "povestkah-chto-izvestno-2987258.html",
        "press",
    ),
    Source(
        "P141",
        "https://www.0352.ua/news/3998002/straf-za-povistku-akoi-ne-bulo-ci-mozna-skasuvati",
        "press",
    ),
    Source(
        "P142",
        "https://buh.ligazakon.net/ru/news/235718_yak-nasldki-neyavki-za-povstkoyu--yak-povazhn-pr"
        "ichini-dlya-ne--ttsk",
        "commercial",
    ),
    Source(
        "P143",
        "https://sud.ua/ru/news/publication/300970-trebovanie-ttsk-budet-schitatsya-vruchennym-tak"
        "zhe-i-s-momenta-prostavleniya-otmetki-o-nevozmozhnosti-ee-vrucheniya-vstupil-v-silu-zakon",
        "press",
    ),
    Source("P144", "https://www.riigiteataja.ee/akt/120042021002", "statute"),
    Source(
        "P145",
        "https://www.riigikogu.ee/pressiteated/riigikaitsekomisjon-et-et/riigikogu-muutis-kaitseva"
        "eteenistuse-dokumentide-kattetoimetamise-elektrooniliseks/",
        "official",
    ),
    Source(
        "P146",
        "https://www.riigikogu.ee/en/press-releases/plenary-assembly/riigikogu-restricted-rights-c"
        "onscript-service-reservist-trainings-evaders/",
        "official",
    ),
    Source(
        "P147",
        "https://www.kaitseministeerium.ee/en/news/licences-and-permits-conscription-evaders-be-re"
        "stricted",
        "ministry",
    ),
    Source(
        "P147b",
        "https://www.kaitseministeerium.ee/en/news/licences-and-permits-conscription-evaders-be-re"
        "stricted",
        "ministry",
    ),
    Source(
        "P148",
        "https://www.delfi.lt/en/politics/2023-military-conscription-lists-to-be-drawn-up-thursday"
        "-92199957",
        "press",
    ),
    Source(
        "P149",
        "https://uk.mfa.lt/en/travel-and-residence/consular-issues/information-for-conscripts/144",
        "ministry",
    ),
    Source(
        "P150",
        "https://en.delfi.lt/politics/draftees-failing-to-report-will-face-fines-or-prison.d?id=69"
        "857272",
        "press",
    ),
    Source("P151", "https://wikisum.wiki/wiki/Conscription_in_Finland", "unknown"),
    Source("P152", "https://pdfslide.net/documents/conscription-act.html", "statute"),
    Source("P153", "https://en.wikipedia.org/wiki/Conscription_in_Finland", "unknown"),
    Source("P154", "https://cm.asiae.co.kr/en/article/2025120710510051188", "press"),
    Source("P155", "https://globaleconomictimes.kr/article/1065593253965266", "press"),
    Source("P156", "https://en.everybodywiki.com/Disclosure_of_draft_evaders", "unknown"),
    Source("P157", "https://seoullawgroup.com/south-korea-military-service-regulations", "lawyer"),
    Source("P158", "https://en.idi.org.il/articles/55455", "monitor"),
    Source(
        "P159",
        "https://www.middleeastmonitor.com/20241121-idf-issues-1100-arrest-warrants-for-ultra-orth"
        "odox-draft-dodgers/",
        "press",
    ),
    Source(
        "P160",
        "https://newsonlineread.com/israel-begins-to-fight-draft-dodgers-will-they-borrow-the-expe"
        "rience-of-ukraine",
        "press",
    ),
)
