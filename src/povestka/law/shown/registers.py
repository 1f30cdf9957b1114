"""The two registers: who and what is in them, who feeds them, who acts on them."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53, FZ127, FZ412, MVD_426, REGISTERS_DECREE
from povestka.law.drafting import HIGH, MED
from povestka.law.shown.drafting import statement

_DESCRIBES: Final = Text(
    "It describes a system; what matters for a case is the day of an event in it.",
    "Это описание системы; для дела важен день события в ней.",
)

REGISTERS: Final = (
    statement(
        "registers.two_systems",
        Text("Two systems", "Две системы"),
        Text(
            "There are two: the military register, which is about persons, and the public Register"
            " of summonses built on it, at реестрповесток.рф. Articles 7.1 and 8.3 speak of them;"
            " that Article 8.2 does too is general knowledge.",
            "Их две: Реестр воинского учёта — о лицах и построенный на нём общедоступный Реестр"
            " повесток на сайте реестрповесток.рф. О них говорят статьи 7.1 и 8.3; что и статья"
            " 8.2 — общеизвестно, без источника.",
        ),
        why_not=_DESCRIBES,
        cites=(FZ53["8.2"], FZ53["8.3"], FZ53["7.1"]),
        sources=("P01", "P23", "P115"),
        certainty=HIGH,
        rows=("86",),
        since="2023-04-14",
        confirmed=False,
    ),
    statement(
        "registers.who_is_in",
        Text("Who is in the military register", "Кто внесён в Реестр воинского учёта"),
        Text(
            "Those to be registered for the first time, those registered, and those not registered"
            " though obliged to be.",
            "Подлежащие первоначальной постановке на учёт, состоящие на учёте и не состоящие, но"
            " обязанные состоять.",
        ),
        why_not=Text(
            "Being in the register decides no case: whom a rule covers is computed from status,"
            " age and what was granted.",
            "Наличие в реестре ничего не решает: на кого распространяется норма, вычисляется по"
            " статусу, возрасту и предоставленному.",
        ),
        cites=(FZ53["7.1"],),
        sources=("P01",),
        certainty=HIGH,
        rows=("87",),
        since="2023-04-14",
    ),
    statement(
        "registers.decree",
        Text("The decree on the registers", "Постановление о реестрах"),
        Text(
            "Published on 27 April 2024: the Ministry of Digital Development builds the registers"
            " by 31 October 2024, the Ministry of Defence runs them from 1 November 2024. Its"
            " number was not confirmed and is not given.",
            "Опубликовано 27 апреля 2024 года: Минцифры создаёт реестры до 31 октября 2024 года,"
            " Минобороны эксплуатирует их с 1 ноября 2024 года. Номер не подтверждён и не"
            " приводится.",
        ),
        why_not=Text(
            "Its day is one of the readings of CR-4; the tasks of ministries move no date.",
            "Его дата — одно из толкований CR-4; задачи ведомств дат не меняют.",
        ),
        cites=(REGISTERS_DECREE[""],),
        sources=("P32", "P115"),
        certainty=HIGH,
        rows=("88",),
        since="2024-04-27",
    ),
    statement(
        "registers.contents_of_the_military_register",
        Text("What the military register holds", "Содержание Реестра воинского учёта"),
        Text(
            "About fifty items on each person: name, sex, birth, passport, tax and insurance"
            " numbers, address, family, work, study, driving licence, property, vehicles, health.",
            "Около пятидесяти сведений о каждом: имя, пол, рождение, паспорт, ИНН, СНИЛС, адрес,"
            " семья, работа, учёба, водительское удостоверение, имущество, транспорт, здоровье.",
        ),
        why_not=Text(
            "The model has no field for what identifies a person, and no rule needs one.",
            "В модели нет полей, по которым можно узнать человека, и ни одной норме они не нужны.",
        ),
        cites=(REGISTERS_DECREE[""],),
        sources=("P116", "P117"),
        certainty=HIGH,
        rows=("89",),
        since="2023-04-14",
    ),
    statement(
        "registers.contents_of_the_register_of_summonses",
        Text("What the Register of summonses holds", "Содержание Реестра повесток"),
        Text(
            "Electronic copies of summonses, the office, the date on which each counts as served,"
            " and the appearance day.",
            "Электронные копии повесток, военный комиссариат, дата, когда повестка считается"
            " вручённой, и дата явки.",
        ),
        why_not=Text(
            "The date of service is computed and not taken from a screen; what a screen shows may"
            " differ.",
            "Дата вручения вычисляется, а не берётся с экрана; показанное на экране может"
            " отличаться.",
        ),
        cites=(REGISTERS_DECREE[""], FZ127[""]),
        sources=("P10", "P115"),
        certainty=HIGH,
        rows=("90",),
        since="2023-04-14",
    ),
    statement(
        "registers.who_may_look",
        Text("Who may look", "Кому открыт Реестр повесток"),
        Text(
            "The law says «publicly accessible». As described in use, one logs in through the"
            " portal account and sees one's own entries; a one-stop office (MFC) shows them on"
            " request (CR-23).",
            "В законе — «общедоступный». По описанию действующего реестра, после входа через"
            " портал видны свои записи; в МФЦ их показывают по запросу (CR-23).",
        ),
        why_not=Text(
            "Whoever has looked, service by the Register runs from placement.",
            "Кто бы ни смотрел, вручение через Реестр считается от размещения.",
        ),
        cites=(FZ53["7.1(1)"],),
        sources=("P01", "P10", "P118"),
        certainty=MED,
        rows=("91",),
        since="2023-04-14",
    ),
    statement(
        "registers.suppliers",
        Text("Who feeds them", "Кто передаёт сведения"),
        Text(
            "The Foreign Ministry, the tax service, courts, police, local authorities, medical and"
            " teaching bodies, the registrars of real estate and of companies. Data on vehicles"
            " and licences are held too.",
            "МИД, налоговая служба, суды, полиция, местные власти, медицинские и образовательные"
            " организации, органы регистрации недвижимости и юридических лиц. Есть и сведения о"
            " транспорте и водительских удостоверениях.",
        ),
        why_not=_DESCRIBES,
        cites=(FZ127[""],),
        sources=("P55", "P116", "P119", "P166"),
        certainty=MED,
        rows=("92",),
        since="2023-04-14",
    ),
    statement(
        "registers.consumers",
        Text("Who acts on them", "Кто применяет запрет и меры"),
        Text(
            "The border service, which by a report of July 2025 has direct access, and the traffic"
            " police are named by sources; the registrar of real estate, the tax service and"
            " lenders are inferred from the measures.",
            "Источники называют пограничную службу, по сообщению июля 2025 года имеющую прямой"
            " доступ, и ГИБДД; Росреестр, налоговая служба и кредиторы выведены из самих мер.",
        ),
        why_not=Text(
            "Only the clock of the traffic police is known and computed; those of the others are"
            " in no source.",
            "Известен и вычисляется только срок ГИБДД; сроков других источники не называют.",
        ),
        cites=(FZ53["7.1"], MVD_426[""]),
        sources=("P51", "P53", "P120"),
        certainty=MED,
        rows=("93",),
        since="2023-04-14",
    ),
    statement(
        "registers.notices",
        Text("Notices", "Уведомления"),
        Text(
            "An entry in the register, changes, a summons and measures are notified through the"
            " portal and by SMS, as seen at about six in the morning. A notice has no effect of"
            " its own.",
            "О внесении в реестр, изменениях, повестке и мерах уведомляют через портал и по SMS,"
            " по наблюдениям около шести утра. Само уведомление последствий не имеет.",
        ),
        why_not=Text(
            "A case file gives the placing and the posting of a summons; a notice serves nothing.",
            "В файле дела указаны размещение повестки в Реестре и в кабинете; уведомление ничего"
            " не вручает.",
        ),
        cites=(FZ53["7.1"],),
        sources=("P16", "P32", "P48"),
        certainty=MED,
        rows=("94",),
        since="2023-04-14",
    ),
    statement(
        "registers.extracts",
        Text("Extracts", "Выписки"),
        Text(
            "By Law 412-FZ commissariats issue extracts from the military register, also in"
            " electronic form.",
            "По Закону № 412-ФЗ военные комиссариаты выдают выписки из Реестра воинского учёта, в"
            " том числе электронные.",
        ),
        why_not=Text(
            "An extract shows what a register holds; it moves no date. From which of its two days"
            " this part of the law applies was not seen.",
            "Выписка показывает содержание реестра и дат не меняет. С какого из двух дней"
            " действует эта часть закона, не проверено.",
        ),
        cites=(FZ412[""],),
        sources=("P93", "P94"),
        certainty=HIGH,
        rows=("66",),
        since="2025-11-04",
    ),
)
