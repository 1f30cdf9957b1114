"""The lists of the form: each word of a case file as a person reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

Options = Mapping[str, Text]

_NOT_KNOWN: Final = Text("not known", "неизвестно")
_YES: Final = Text("yes", "да")
_NO: Final = Text("no", "нет")
_NOTHING: Final = Text("choose", "выберите")

STATUS: Final[Options] = {
    "conscript": Text("a conscript", "призывник"),
    "reservist": Text("a reservist", "пребывающий в запасе (военнообязанный)"),
    "mobilised": Text("a man called up by mobilisation", "призванный по мобилизации"),
}
STATUS_HINTS: Final[Options] = {
    "conscript": Text("subject to call-up and not in the reserve; this is taken where nothing else"
                      " is chosen",
                      "подлежит призыву и не пребывает в запасе; так считается, если не выбрать"
                      " иное"),
    "reservist": Text("on the military register, in the reserve", "на воинском учёте, в запасе"),
    "mobilised": Text("by a decree of mobilisation", "по указу о мобилизации"),
}
DISPATCH: Final[Options] = {
    "": Text("in the ordinary periods, as is taken where nothing else is known",
             "в обычные периоды: так считается, если ничего иного не известно"),
    "far_north": Text("as a resident of the Far North", "как жителя Крайнего Севера"),
    "teacher": Text("as a teacher", "как педагога"),
    "rural": Text("as a rural worker in the season of work in the fields",
                  "как сельского жителя, занятого на полевых работах"),
}
ENROLLED: Final[Options] = {"": _NOT_KNOWN, "true": _YES, "false": _NO}
RECORDED: Final[Options] = {"": _NOT_KNOWN, "true": _YES, "false": _NO}
DECIDED: Final[Options] = {
    "": _NOTHING,
    "true": Text("to call him up", "призвать его"),
    "false": Text("not to call him up", "не призывать его"),
}
PURPOSES: Final[Options] = {
    "": _NOT_KNOWN,
    "data_check": Text("a check of his record", "уточнение сведений воинского учёта"),
    "medical": Text("a medical examination", "медицинское освидетельствование"),
    "board": Text("the draft board", "заседание призывной комиссии"),
    "dispatch": Text("dispatch to the place of service",
                     "отправка к месту прохождения военной службы"),
    "mobilisation": Text("call-up by mobilisation", "призыв по мобилизации"),
}
REASONS: Final[Options] = {
    "": _NOTHING,
    "illness": Text("illness or injury", "заболевание или травма"),
    "family": Text("family circumstances", "семейные обстоятельства"),
    "force_majeure": Text("force majeure", "обстоятельства непреодолимой силы"),
    "accepted": Text("another reason that was accepted", "иная причина, признанная уважительной"),
}
GROUNDS: Final[Options] = {
    "": _NOTHING,
    "study": Text("study", "обучение"),
    "children": Text("children", "дети"),
    "carer": Text("care of a close relative", "уход за близким родственником"),
    "it": Text("work in an accredited IT company", "работа в аккредитованной ИТ-организации"),
    "unfit_g": Text("temporarily unfit (category G)", "временно не годен (категория Г)"),
    "alternative_service": Text("alternative civilian service",
                                "альтернативная гражданская служба"),
    "unfit_v": Text("limited fitness (category V)", "ограниченно годен (категория В)"),
    "unfit_d": Text("unfit (category D)", "не годен (категория Д)"),
    "served": Text("service already done", "военная служба уже пройдена"),
    "abroad": Text("permanent residence abroad", "постоянное проживание за рубежом"),
    "reserve_contract": Text("a contract for the reserve", "контракт о пребывании в резерве"),
}
ABOUT: Final[Options] = {
    "": _NOTHING,
    "summons": Text("the summons", "повестка"),
    "exit_ban": Text("the exit ban", "запрет на выезд"),
    "measures": Text("the temporary measures", "временные меры"),
    "decision": Text("the decision of the draft board", "решение призывной комиссии"),
}
TO: Final[Options] = {
    "": _NOTHING,
    "board": Text("to the regional draft board", "в призывную комиссию субъекта"),
    "court": Text("to a court", "в суд"),
}
