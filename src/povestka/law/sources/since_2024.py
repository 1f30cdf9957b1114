"""Agencies, lawyers, monitors and press from 2024 to March 2026."""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Source

SINCE_2024: Final = (
    Source("P08", "https://www.interfax.ru/russia/1049940", "agency"),
    Source("P15", "https://www.interfax.ru/russia/1049940", "agency"),
    Source(
        "P16",
        "https://meduza.io/news/2025/08/10/prizyvnik-v-tverskoy-oblasti-poluchil-uvedomlenie-o-pov"
        "estke-v-sms-po-dannym-idite-lesom-eto-pervoe-svidetelstvo-zapuska-reestra-elektronnyh-pov"
        "estok",
        "press",
    ),
    Source("P19", "https://tass.ru/obschestvo/25375643", "agency"),
    Source("P20", "https://www.rbc.ru/society/04/11/2025/690a11929a794781e8a2a666", "press"),
    Source(
        "P21",
        "https://www.amic.ru/news/putin-podpisal-zakon-o-kruglogodichnom-prizyve-v-armiyu-571790",
        "press",
    ),
    Source(
        "P22",
        "https://moynsk.ru/novosti/politika/putin-vvel-kruglogodichnyj-voennyj-prizyv-v-rossii-s-2"
        "026-goda",
        "press",
    ),
    Source("P26", "https://charter97.org/ru/news/2025/11/4/661808/", "press"),
    Source(
        "P32",
        "https://meduza.io/news/2024/04/28/elektronnye-povestki-v-rossii-nachnut-rassylat-s-1-noya"
        "brya-2024-goda",
        "press",
    ),
    Source("P40", "https://www.nakanune.ru/news/2025/9/30/22839887/", "press"),
    Source("P48", "https://charter97.org/ru/news/2025/10/10/658787/", "press"),
    Source(
        "P49",
        "https://www.rzn.info/news/2025/10/10/rossiyanam-zablokirovali-vyezd-iz-strany-iz-za-priho"
        "dyashih-elektronnyh-povestok-328857.html",
        "press",
    ),
    Source(
        "P50",
        "https://www.iguides.ru/main/other/reestr_elektronnykh_povestok_zarabotal_v_polnuyu_silu/",
        "press",
    ),
    Source("P55", "https://ctrcenter.org/en?p=255125", "unknown"),
    Source("P59", "https://holod.media/2025/09/12/vyezd-za-graniczu/", "press"),
    Source(
        "P60",
        "https://focus.ua/uk/voennye-novosti/723895-mobilizaciya-v-rf-rosiyanam-obmezhili-vijizd-z"
        "a-kordon-detali",
        "press",
    ),
    Source("P65", "https://news.mail.ru/society/67402075/", "press"),
    Source("P66", "https://astrakhannews.ru/society/2026/01/17/26345.html", "press"),
    Source(
        "P68",
        "https://netprizyvu.ru/glava-6-effektivnost-sredstv-pravovoy-zaschity",
        "monitor",
    ),
    Source("P70", "https://www.kommersant.ru/doc/8498011", "press"),
    Source("P71", "https://instructions.peaceplea.org/prizyvnikam/objalovat-longer", "monitor"),
    Source(
        "P72",
        "https://meduza.io/news/2026/03/10/deputaty-vnov-uslozhnyayut-zhizn-prizyvnikam-teper-im-s"
        "tanet-slozhnee-osparivat-resheniya-voenkomatov-v-sudah",
        "press",
    ),
    Source("P76", "https://news.mail.ru/politics/69837269/", "press"),
    Source("P80", "https://www.sobaka.ru/ufa/city/society/205041", "press"),
    Source("P83", "https://vayur.pro/osvobozhdenie-ot-prizyva-na-voennuyu-sluzhbu", "lawyer"),
    Source(
        "P85",
        "https://novosti-saratova.ru/saratovskim-molodym-otczam-napomnili-ob-otsrochke-ot-armii/",
        "press",
    ),
    Source(
        "P88",
        "https://mosregtoday.ru/news/soc/vmesto-armii-rabota-kak-poluchit-napravlenie-na-alternati"
        "vnuju-grazhdanskuju-sluzhbu/",
        "press",
    ),
    Source("P89", "https://news.mail.ru/politics/69963301/", "press"),
    Source("P90", "https://life.ru/p/1784698", "press"),
    Source(
        "P91",
        "https://lenta.ru/news/2025/10/15/v-genshtabe-nazvali-datu-otpravki-prizyvnikov-v-voinskie"
        "-chasti/",
        "press",
    ),
    Source(
        "P92",
        "https://mkbryansk.ru/social/2025/03/20/bryancam-na-zametku-s-1-aprelya-prizyvat-v-armiyu-"
        "budut-po-novym-pravilam.html",
        "press",
    ),
    Source("P93", "https://www.gazeta.ru/politics/news/2025/10/29/27057056.shtml", "press"),
    Source("P94", "https://ria.ru/20251028/prizyv-2051151511.html", "agency"),
    Source("P95", "https://seo.vseadvokaty.ru/questions/voennoe-pravo/35298", "lawyer"),
    Source(
        "P96",
        "https://radio1.ru/news/politika/putin-podpisal-zakon-o-kruglogodichnom-prizive-na-srochnu"
        "yu-sluzhbu/",
        "press",
    ),
    Source("P97", "https://inforos.com/ru/?module=news&action=view&id=187067", "agency"),
    Source(
        "P98",
        "https://newsinukraine.com/putin-signed-a-decree-on-spring-conscription/",
        "press",
    ),
    Source(
        "P99",
        "https://www.kommersant.ru/doc/8059094, https://capitalcitydaily.com/2025/03/31/putin-orde"
        "rs-spring-draft-for-army-amid-peace-efforts",
        "press",
    ),
    Source(
        "P100",
        "https://babel.ua/en/news/121802-putin-signed-a-decree-on-a-large-scale-autumn-draft-the-r"
        "ussian-army-will-be-replenished-with-135-000-soldiers",
        "press",
    ),
    Source("P101", "https://news.mail.ru/incident/69282848/", "press"),
    Source("P109", "https://www.kommersant.ru/doc/8270753", "press"),
    Source("P110", "https://news.mail.ru/society/69125016/", "press"),
    Source("P111", "https://newsprom.ru/news/Obschestvo/291470.html", "press"),
    Source(
        "P112",
        "https://sib.fm/news/2025/09/25/v-novosibirske-zayavili-o-riske-sest-v-koloniyu-na-dva-god"
        "a-za-uklonenie-ot-prizyva-s-1-oktyabrya-",
        "press",
    ),
    Source(
        "P114",
        "https://rtvi.com/news/putin-podpisal-zakon-o-kruglogodichnom-prizyve-i-rezervistah-chto-i"
        "zmenitsya/",
        "press",
    ),
    Source(
        "P116",
        "https://zanmsk.ru/rassylat-elektronnye-povestki-i-ogranichivat-vyezd-prizyvnikam-nachnut-"
        "s-1-noyabrya",
        "unknown",
    ),
    Source("P117", "https://m.durovloh.me/wall-17442_1959264", "unknown"),
    Source(
        "P118",
        "https://tadviser.com/index.php/Article:Unified_Register_of_Military_Accounting",
        "press",
    ),
    Source(
        "P119",
        "https://kyivindependent.com/putin-signs-electronic-summonses-bill-into-law-meaning-e",
        "press",
    ),
    Source(
        "P120",
        "https://www.themoscowtimes.com/2025/07/23/russia-tightens-border-controls-on-draft-age-me"
        "n-with-expanded-fsb-powers-a89931",
        "press",
    ),
    Source(
        "P123",
        "https://deita.ru/article/558518, https://vologda-poisk.ru/news/obschestvo/reestr-voinskog"
        "o-ucheta-v-teste-chto-zhdyot-prizyvnikov-osenyu",
        "press",
    ),
    Source("P124", "https://holod.media/2025/08/10/elektronnyj-reestr-povestok/", "press"),
    Source("P125", "https://76.ru/text/world/2025/10/01/76054070/", "press"),
    Source(
        "P126",
        "https://www.penzainform.ru/news/global/2025/08/11/soobshenie_o_massovoj_rassilke_elektron"
        "nih_povestok_v_rossii_ne_podtverdilos.html",
        "press",
    ),
    Source(
        "P127",
        "https://novayagazeta.ru/amp/articles/2025/11/06/ranshe-boialis-vesny-i-oseni-teper-vsego-"
        "goda",
        "press",
    ),
    Source(
        "P129",
        "https://rtvi.com/news/regiony-gde-budut-tolko-elektronnye-povestki-vmesto-bumazhnyh-spiso"
        "k/",
        "press",
    ),
    Source("P132", "https://www.kommersant.ru/doc/8160930", "press"),
    Source(
        "P133",
        "https://meduza.io/news/2025/10/21/gosduma-prinyala-vo-vtorom-chtenii-zakonoproekt-o-krugl"
        "ogodichnom-prizyve-s-popravkoy-kotoraya-ogranichivaet-deystvie-povestok-30-dnyami",
        "press",
    ),
    Source(
        "P134",
        "https://absatz.media/amp//news/134854-o-posledstviyah-neyavki-po-elektronnoj-povestke-ras"
        "skazali-v-genshtabe",
        "press",
    ),
    Source(
        "P137",
        "https://semnasem.cc/amp/articles/2025/08/12/vse-chto-nuzhno-znat-ob-elektronnyh-povestkah",
        "press",
    ),
    Source("P161", "https://sia.ru/?section=484&action=show_news&id=16823675", "press"),
    Source(
        "P163",
        "https://realnoevremya.ru/news/358557-putin-podpisal-ukaz-ob-osennem-prizyve",
        "press",
    ),
    Source("P164", "https://info.sibnet.ru/article/690415/", "press"),
    Source("P165", "https://www.sobaka.ru/ufa/city/society/205041", "press"),
    Source("P167", "https://crimea-news.com/society/2026/01/23/1875286.html", "press"),
    Source(
        "P168",
        "https://sib.fm/news/2026/02/10/stalo-izvestno-kogda-v-rossii-budut-prizyvat-srochnikov-v-"
        "2026-godu",
        "press",
    ),
    Source(
        "P169",
        "https://rtvi.com/news/poryadok-shtrafov-za-neyavku-v-voenkomat-pri-pereezde-izmenyat-iz-z"
        "a-prizyvnoj-reformy/",
        "press",
    ),
    Source(
        "P170",
        "https://www.radiosvoboda.org/a/news-rf-pryzovnyky-zmina-mascja-prozhyvannja/33618429.html",
        "press",
    ),
    Source(
        "P171",
        "https://voenkom.ru/news/shtraf-za-nesoobshchenie-v-voenkomat-o-pereezde-vnutri-rf-vyraste"
        "t/",
        "commercial",
    ),
    Source(
        "P172",
        "https://mk.ru/politics/2025/03/25/gosduma-vvodit-novye-mery-protiv-uklonistov-shtraf-do-2"
        "0-tysyach-rubley.html",
        "press",
    ),
    Source("P174", "https://www.klerk.ru/buh/news/666016/", "press"),
    Source("P179", "https://www.rbc.ru/society/01/01/2026/6945d5f19a79476239f65799", "press"),
)
