"""Agencies, ministries, lawyers and press on the laws of 2023."""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Source

OF_2023: Final = (
    Source(
        "P04",
        "https://vpk.name/en/707660_putin-signed-the-law-on-electronic-summonses-for-military-serv"
        "ice.html",
        "agency",
    ),
    Source(
        "P05",
        "https://mel.fm/novosti/8325047-gosduma-prinyala-zakon-o-edinom-reyestre-voyennoobyazannyk"
        "h-dokument-proshel-vse-3-chteniya-za-1-den",
        "press",
    ),
    Source(
        "P06",
        "http://mybiysk.ru/politika/gosdyma-priniala-zakon-o-edinom-reestre-voennoobiazannyh-i-ele"
        "ktronnyh-povestkah-473599",
        "press",
    ),
    Source(
        "P07",
        "https://kzn1.ru/amp/pravitelstvo-rf-utverdilo-formu-povestok-po-mobilizaczii-i-pravila-ih"
        "-vrucheniya.html",
        "press",
    ),
    Source(
        "P09",
        "https://tvkrasnodar.ru/amp/obshchestvo/2023/04/06/portal-pravitelstva-rf-soobshchil-chto-"
        "povestki-v-armiyu-po-prezhnemu-vruchayut-tolko-lichno-pod-pod",
        "press",
    ),
    Source("P10", "https://componavt.userpage.org/content/14084431", "press"),
    Source(
        "P11",
        "https://spektr.press/uehat-nelzya-ostatsya-gosduma-za-polchasa-prinyala-zakon-o-povestkah"
        "-cherez-gosuslugi-za-neyavku-v-voenkomat-teper-budut-zakryvat-vyezd-iz-strany",
        "press",
    ),
    Source("P12", "https://bunatimes.com/world/154886.html", "press"),
    Source(
        "P13",
        "https://pledgetimes.com/the-state-duma-adopted-a-law-on-new-rules-for-conscription-into-t"
        "he-army-how-will-subpoenas-be-served-and-what-threatens-dodgers/",
        "press",
    ),
    Source(
        "P14",
        "https://pnz.ru/laws/elektronnaya-povestka-poluchenie-uklonenie-obzhalovanie/",
        "press",
    ),
    Source(
        "P23",
        "https://prmira.ru/news/2023-04-19/elektronnaya-povestka-zakonno-li-eto-i-komu-ona-mozhet-"
        "priyti-rasskazyvaet-advokat-2906349",
        "lawyer",
    ),
    Source(
        "P24",
        "https://kyivindependent.com/putin-signs-electronic-summonses-bill-into-law-meaning-e",
        "press",
    ),
    Source(
        "P25",
        "https://meduza.io/news/2025/09/24/gosduma-prinyala-v-pervom-chtenii-zakonoproekt-o-kruglo"
        "godichnom-prizyve-v-armiyu",
        "press",
    ),
    Source("P27", "https://krasnoyarskmedia.ru/news/amp/1557260", "press"),
    Source("P29", "", "press"),
    Source("P30", "https://tass.com/society/1656781", "agency"),
    Source("P31", "https://tass.com/politics/1651591", "agency"),
    Source("P33", "https://primpress.ru./article/103369", "press"),
    Source("P34", "https://dzen.ru/b/ZL-cpYgJyC9biBG4", "unknown"),
    Source(
        "P35",
        "https://russian.rt.com/russia/news/1183651-putin-zapret-vyezd-povestka/amp",
        "press",
    ),
    Source(
        "P36",
        "https://voenschet.ru/novosti/kak-snyat-zapret-na-vyezd-i-drugie-ogranicheniya-posle-neyav"
        "ki-po-povestke",
        "commercial",
    ),
    Source("P37", "https://megasreda.ru/post/646db691cef3292c227abf1e", "press"),
    Source("P38", "https://www.gazeta.ru/social/news/2023/05/23/20503808.shtml", "press"),
    Source(
        "P39",
        "https://spektr.press/pasport-na-stol-kogo-kosnetsya-zakon-ob-izyatii-zagranpasportov-i-st"
        "oit-li-bespokoitsya-ob-etom-za-predelami-rf-razbor",
        "press",
    ),
    Source(
        "P41",
        "https://media-zvezda.ru/news/society/v-gosdume-rasskazali-kak-budut-rabotat-elektronnye-p"
        "ovestki.html",
        "press",
    ),
    Source("P42", "https://www.my-nahodka.ru/?action=view&id=26543&module=news", "press"),
    Source("P43", "https://bs-mk.ru/news/zarabotal-reestr-povestok/", "press"),
    Source(
        "P44",
        "https://russianfreepress.com/2023/04/14/putin-signed-the-law-on-electronic-subpoenas/?amp"
        "=1",
        "press",
    ),
    Source("P45", "https://dzen.ru/a/ZvLD2wU-dGmTwsIp", "unknown"),
    Source(
        "P46",
        "https://voenschet.ru/novosti/kak-snyat-zapret-na-vyezd-i-drugie-ogranicheniya-posle-neyav"
        "ki-po-povestke",
        "commercial",
    ),
    Source(
        "P47",
        "https://moika78.ru/news/2023-09-18/908531-smolnyj-predupredil-o-nakazanii-za-neyavku-v-vo"
        "enkomat-po-povestke/",
        "press",
    ),
    Source(
        "P47b",
        "https://vpk.name/en/707660_putin-signed-the-law-on-electronic-summonses-for-military-serv"
        "ice.html",
        "agency",
    ),
    Source(
        "P51",
        "https://ablethor.com/news/utverzhden-poryadok-ogranicheniya-prava-upravleniya-transportom"
        "-nalozhennogo-v-svyazi-s-neyavkoj-po-povestke-v-voenkomat/",
        "unknown",
    ),
    Source("P52", "https://lyubimiigorod.ru/novosibirsk/news/17072546", "press"),
    Source(
        "P53",
        "https://360.ru/news/obschestvo/uklonivshimsja-ot-prizyva-zapretjat-registrirovat-avtomobi"
        "li-i-menjat-prava/?page=2",
        "press",
    ),
    Source("P54", "https://smotrim.ru/amp/article/3297232", "press"),
    Source(
        "P56",
        "https://prizyvanet.ru/poluchili-povestku-s-ugrozoj-yuristy-prizyvanet-rasskazhut-zakonno-"
        "li-eto",
        "commercial",
    ),
    Source(
        "P57",
        "https://www.ostro.org/news/u-rosiyi-uhvaleno-zakon-pro-elektronni-povistky-tomu-hto-otrym"
        "av-obmezhat-vyyizd-iz-krayiny-i414063",
        "press",
    ),
    Source("P58", "https://www.vesti.ru/article/3393908", "press"),
    Source(
        "P62",
        "https://penzainform.ru/news/social/2022/10/06/nazvani_uvazhitelnie_prichini_dlya_neyavki_"
        "v_voenkomat_po_povestke.amp",
        "press",
    ),
    Source("P63", "https://fedpress.ru/news/77/society/3111972", "press"),
    Source(
        "P64",
        "https://amp.gazeta.a42.ru/lenta/news/146901-nazvany-uvazitelnye-priciny-dlya-neyavki-v-vo"
        "enkomat-posle-poluceniya",
        "press",
    ),
    Source("P67", "https://newdaynews.ru/moscow/792341.html", "press"),
    Source(
        "P69",
        "http://www.oboznik.ru/?tag=%D1%83%D0%BA%D0%BB%D0%BE%D0%BD%D0%B5%D0%BD%D0%B8%D0%B5",
        "unknown",
    ),
    Source(
        "P73",
        "https://www.easternherald.com/2023/03/30/putin-signed-a-decree-on-spring-conscription-for"
        "-military-service/",
        "press",
    ),
    Source("P74", "https://kbpravda.ru/node/35399", "press"),
    Source("P74b", "https://dzen.ru/a/ZvqwTMTYZy-VLaoD", "unknown"),
    Source("P77", "https://dp.ru/a/2024/01/01/v-rossii-vstupil-v-silu-zakon", "press"),
    Source("P78", "https://mgorod.kz/news/v-rossii-uvelichili-prizyvnoj-vozrast", "press"),
    Source(
        "P82",
        "https://punkt-a.info/news/federalnoe/predelnyy-vozrast-prebyvaniya-v-zapase-v-rossii-uvel"
        "ichili-na-5-let-",
        "press",
    ),
    Source("P82b", "https://4vsar.ru/amp/178882.html", "press"),
    Source("P87", "https://nedelya40.ru/8-faktov-ob-otsrochke-ot-mobilizatsii_207753", "press"),
    Source("P105", "https://dzen.ru/a/ZL-4Pb5dkyPD4MJs", "unknown"),
    Source(
        "P106",
        "https://crimea.ria.ru/20230720/neyavka-v-voenkomat-dorogo-oboydetsya-1130192851.html",
        "agency",
    ),
    Source(
        "P108",
        "http://www.fcaudit.ru/blog/kak-nakazhut-za-narushenie-zakonodatelstva-o-voinskom-uchyete-"
        "novye-shtrafy-2023/",
        "commercial",
    ),
    Source(
        "P113",
        "https://vbr.ru/amp/banki/novosti/2023/05/19/cto-scitat-ykloneniem",
        "commercial",
    ),
    Source("P121", "https://ng.ru/politics/2023-05-17/3_8725_news1.html", "press"),
    Source("P122", "https://iz.promo.vg/export/google/amp/1623966", "press"),
    Source(
        "P130",
        "https://progorodchelny.ru/amp/russia/view/teper-reseno-okoncatelno-mvd-rf-ogranicilo-prav"
        "o-na-upravlenie-avtomobilem-dla-uklonistov",
        "press",
    ),
    Source("P131", "https://paperpaper.io/teper-skrytsya-ot-povestki-nelzya-ko/", "press"),
    Source("P135", "https://smotrim.ru/amp/article/3297232", "press"),
    Source("P136", "https://paperpaper.io/?p=618726", "press"),
    Source("P162", "https://dr1ver.ru/21317-ulonist-hodi-peshkom.html", "press"),
    Source("P166", "https://www.rt.com/russia/574556-russia-new-law-military-draft/", "press"),
    Source(
        "P173",
        "https://daily.afisha.ru/relationship/25458-chto-budet-s-moim-imuschestvom-yuristy-otvecha"
        "yut-na-glavnye-voprosy-o-zakone-ob-uklonistah",
        "press",
    ),
    Source("P176", "http://mfckbr.ru/press/2226", "official"),
    Source("P177", "https://vesma.one/news/post/48663-novye-polozheniya-", "press"),
    Source("P178", "https://vologda-news.net/society/2023/04/16/181871.html", "press"),
)
