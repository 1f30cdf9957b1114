"""What a lawyer qualified in Russian law has still to check."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53, FZ437, KOAP, ONE_YEAR_LAW, REGISTERS_DECREE
from povestka.law.drafting import LOW, MED
from povestka.law.shown.acts import ART_29_BILL
from povestka.law.shown.drafting import statement

_UNREAD: Final = Text(
    "A rule is not written from a text that was not read.",
    "Норма не записывается по непрочитанному тексту.",
)

TO_CHECK: Final = (
    statement(
        "to_check.article_7_1",
        Text("To check: Article 7.1(3)-(8)", "Проверить: пункты 3–8 статьи 7.1"),
        Text(
            "The exact text of paragraphs 3 to 8: from what the 20 days run, the warning, the time"
            " of lifting, hardship, the complaint.",
            "Точный текст пунктов 3–8: от чего считаются 20 дней, предупреждение, срок снятия мер,"
            " тяжёлые последствия, жалоба.",
        ),
        why_not=_UNREAD,
        cites=(FZ53["7.1"],),
        sources=(),
        certainty=LOW,
        rows=("8", "23", "32", "33"),
        since="2026-03-15",
    ),
    statement(
        "to_check.article_31",
        Text("To check: Article 31", "Проверить: статья 31"),
        Text(
            "The text of paragraphs 2, 2.1 and 2.2 as amended by Laws 127-FZ, 437-FZ and 412-FZ:"
            " refusal, the account, the seven days.",
            "Текст пунктов 2, 2.1 и 2.2 в редакции Законов № 127-ФЗ, № 437-ФЗ и № 412-ФЗ: отказ,"
            " личный кабинет, семь дней.",
        ),
        why_not=_UNREAD,
        cites=(FZ53["31(2)"], FZ53["31(2.1)"], FZ53["31(2.2)"]),
        sources=(),
        certainty=LOW,
        rows=("8", "4", "6", "7"),
        since="2026-03-15",
    ),
    statement(
        "to_check.bill_of_march_2026",
        Text("To check: the bill on Article 29(4)", "Проверить: законопроект о пункте 4 статьи 29"),
        Text(
            "Whether the bill of 10 March 2026 passed, when, and for pending cases.",
            "Принят ли законопроект от 10 марта 2026 года, когда и для начатых ли дел.",
        ),
        why_not=Text(
            "Both answers are readings of CR-14; which is law was not found.",
            "Оба ответа — толкования CR-14; какое стало законом, не найдено.",
        ),
        cites=(FZ53["29(4)"], ART_29_BILL[""]),
        sources=("P70", "P72"),
        certainty=LOW,
        rows=("8", "45"),
        since="2026-03-15",
    ),
    statement(
        "to_check.laws_since_march_2026",
        Text("To check: laws since March 2026", "Проверить: законы с марта 2026 года"),
        Text(
            "Any law of March to November 2026 on the subject.",
            "Все законы по теме с марта по ноябрь 2026 года.",
        ),
        why_not=Text(
            "Nothing of that time was found; answers about it have the state «unchecked».",
            "Материалов за это время нет; ответы о нём имеют состояние «не проверено».",
        ),
        cites=(),
        sources=(),
        certainty=LOW,
        rows=("8",),
        since="2026-03-15",
    ),
    statement(
        "to_check.act_of_commissioning",
        Text("To check: the registers' start", "Проверить: ввод реестров"),
        Text(
            "The act that puts the registers into operation.",
            "Акт о вводе реестров в эксплуатацию.",
        ),
        why_not=Text(
            "Without it the end of the bridge is a reading (CR-4).",
            "Без него конец переходного порядка — вопрос толкования (CR-4).",
        ),
        cites=(FZ437[""],),
        sources=(),
        certainty=LOW,
        rows=("8", "16"),
        since="2026-03-15",
    ),
    statement(
        "to_check.numbers_of_acts",
        Text("To check: two numbers", "Проверить: два номера"),
        Text(
            "The number and date of the decree on the registers and of the law of April 2025 on"
            " decisions valid for one year.",
            "Номер и дата постановления о реестрах и закона апреля 2025 года о решениях,"
            " действующих год.",
        ),
        why_not=Text(
            "A number moves no date; none is printed until it is confirmed.",
            "Номер дат не меняет; до подтверждения он не приводится.",
        ),
        cites=(REGISTERS_DECREE[""], ONE_YEAR_LAW[""]),
        sources=(),
        certainty=LOW,
        rows=("8", "88", "64"),
        since="2026-03-15",
    ),
    statement(
        "to_check.regional_laws",
        Text("To check: regional laws", "Проверить: региональные законы"),
        Text("Laws of regions under Article 7.1.", "Законы субъектов Федерации по статье 7.1."),
        why_not=Text(
            "None was found; the list by region is empty.",
            "Ни одного не найдено; перечень по регионам пуст.",
        ),
        cites=(FZ53["7.1"],),
        sources=(),
        certainty=LOW,
        rows=("8", "30"),
        since="2026-03-15",
    ),
    statement(
        "to_check.limitation_of_the_fine",
        Text("To check: limitation of the fine", "Проверить: давность штрафа"),
        Text(
            "The limitation of Article 4.5 for offences under Article 21.5; changes are possible.",
            "Срок давности по статье 4.5 для правонарушений статьи 21.5; возможны изменения.",
        ),
        why_not=Text(
            "No source gives the term, so no last day of a fine is computed.",
            "Источники срока не называют, поэтому последний день для штрафа не вычисляется.",
        ),
        cites=(KOAP["4.5"], KOAP["21.5"]),
        sources=(),
        certainty=LOW,
        rows=("8", "76"),
        since="2026-03-15",
    ),
    statement(
        "to_check.higher_courts",
        Text("To check: the higher courts", "Проверить: высшие суды"),
        Text(
            "Rulings of the Constitutional Court or the Supreme Court on electronic summonses;"
            " none was found.",
            "Акты Конституционного и Верховного Судов об электронных повестках; не найдено ни"
            " одного.",
        ),
        why_not=Text("What was not found cannot be modelled.", "Не найденное описать нельзя."),
        cites=(FZ53["7.1"],),
        sources=(),
        certainty=LOW,
        rows=("8",),
        since="2026-03-15",
    ),
    statement(
        "to_check.reach_of_article_7_1",
        Text("To check: reservists", "Проверить: пребывающие в запасе"),
        Text(
            "Whether Article 7.1 reaches those in the reserve.",
            "Распространяется ли статья 7.1 на пребывающих в запасе.",
        ),
        why_not=Text(
            "The answers are readings of CR-6, and are computed as such.",
            "Ответы — толкования CR-6 и вычисляются как таковые.",
        ),
        cites=(FZ53["7.1(1)"],),
        sources=(),
        certainty=LOW,
        rows=("8", "18"),
        since="2026-03-15",
    ),
    statement(
        "to_check.channel_to_lenders",
        Text("To check: the channel to lenders", "Проверить: канал к кредиторам"),
        Text(
            "By what channel banks and lenders learn of the measures.",
            "По какому каналу банки и иные кредиторы узнают о мерах.",
        ),
        why_not=Text(
            "No source describes it; in the first reported case credit was not limited.",
            "Источники его не описывают; в первом описанном случае кредит не был ограничен.",
        ),
        cites=(FZ53["7.1(4)"],),
        sources=("P50",),
        certainty=LOW,
        rows=("8", "29"),
        since="2026-03-15",
    ),
    statement(
        "to_check.under_investigation",
        Text("To check: investigation and prison", "Проверить: следствие и заключение"),
        Text(
            "Summonses to persons under investigation, in prison and the like were not researched.",
            "Повестки лицам под следствием, в заключении и подобные не исследованы.",
        ),
        why_not=Text(
            "There are no facts and no sources for them.", "Для них нет ни фактов, ни источников."
        ),
        cites=(),
        sources=(),
        certainty=LOW,
        rows=("8",),
        since="2026-03-15",
    ),
    statement(
        "to_check.date_of_the_redline",
        Text("To check: 27 December 2023", "Проверить: 27 декабря 2023 года"),
        Text(
            "One comparison of editions dates the change of August 2023 to 27 December 2023: an"
            " update of the site or a later effect.",
            "В одном сравнении редакций поправка августа 2023 года датирована 27 декабря 2023"
            " года: обновление сайта или более позднее вступление в силу.",
        ),
        why_not=Text(
            "The rule is computed from 4 August 2023, as agencies reported it.",
            "Норма вычисляется с 4 августа 2023 года, как сообщили агентства.",
        ),
        cites=(FZ437[""], FZ53["7.1(1)"]),
        sources=("P03", "P30", "P31"),
        certainty=MED,
        rows=("15",),
        since="2026-03-15",
    ),
)
