"""The texts of acts and what law databases and official bodies say of them."""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Source

LAW_TEXTS: Final = (
    Source(
        "P01",
        "http://www.consultant.ru/document/cons_doc_LAW_18260/dc940acbd42ce7edc1bdb8be8fcb13e3bd02"
        "820d/",
        "statute",
    ),
    Source("P02", "https://zakonrf.info/zakon-voinskiy/7.1", "statute"),
    Source("P03", "https://zakonrf.info/izmeneniya-v-zakonodatelstve/sravnenie-100597", "statute"),
    Source(
        "P17",
        "https://kvadroplus.com/2023/09/26/lichnyj-interes-kak-vyzyvayut-v-voenkomat",
        "commercial",
    ),
    Source(
        "P18",
        "https://tls-cons.ru/poleznye-dokumenty/s-1-yanvarya-2026-goda-prizyvat-na-srochnuyu-sluzh"
        "bu-v-armiyu-stanut-kruglyy-god",
        "commercial",
    ),
    Source(
        "P28",
        "https://vc.ru/legal/774040-povestka-po-mobilizacii-ustanovlena-pravitelstvom-rf",
        "press",
    ),
    Source("P61", "https://military.bobrodobro.ru/hlTwmHaaakO", "statute"),
    Source(
        "P75",
        "https://epp.genproc.gov.ru/web/proc_08/activity/legal-education/explain?item=90614258",
        "official",
    ),
    Source(
        "P79",
        "https://xn----ftbcbzjqccclm3bf0j.xn--p1ai/novosti-prokuratury/povyshenie-prizyvnogo-vozra"
        "sta/",
        "official",
    ),
    Source("P81", "http://voensud-mo.ru/news/law/project/age_limit/resign", "unknown"),
    Source("P84", "https://base.garant.ru/3961256/7b14d2c2dfc862f67bd2c3471bf87b3f", "statute"),
    Source(
        "P86",
        "https://www.consultant.ru/document/cons_doc_LAW_13454/25fbd4e34ce45ed1b914188bace31872ee4"
        "df5da/",
        "statute",
    ),
    Source("P102", "https://cis-legislation.com/document.fwx?rgn=143659", "statute"),
    Source(
        "P103",
        "https://m.vn.ru/news-opublikovan-polnyy-tekst-ukaza-putina-o-chastichnoy-mobilizatsii-v-r"
        "ossii/amp",
        "press",
    ),
    Source(
        "P104",
        "http://businesspravo.ru/Docum/DocumShow.asp?DocumID=96459&DocumType=25",
        "statute",
    ),
    Source("P107", "https://na.buhgalteria.ru/document/n210382", "statute"),
    Source("P115", "https://vg-news.ru/n/172842", "press"),
    Source("P128", "http://army-help.ru/dokumenty/stat31_fz_o_voin_ob.php", "statute"),
    Source("P175", "https://docs.cntd.ru/document/902013993", "statute"),
)
