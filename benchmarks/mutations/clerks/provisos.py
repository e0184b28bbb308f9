"""Operators that leave a duty to will, means or chance, within its sentence or in the next one."""

from __future__ import annotations

from benchmarks.mutations import sentences as grammar
from benchmarks.mutations.clerks.operator import (
    DEED,
    PARTIAL,
    UNMET,
    VIOLATED,
    WEAKER,
    ClerkOperator,
    both,
    ending,
    following,
    fronting,
    noted,
    preceding,
    sentence,
)

_WHOLE = both(DEED, sentence)
_INFINITIVE = both(_WHOLE, lambda passage: grammar.is_told(passage.text))

PROVISOS: tuple[ClerkOperator, ...] = (
    ending("if thought expedient", ", если директор сочтёт это целесообразным", WEAKER, DEED),
    ending("if time is left", ", если останется время", WEAKER, DEED),
    ending("if nobody minds", ", если никто не будет возражать", WEAKER, DEED),
    ending("at discretion", " – на усмотрение исполнителей", WEAKER, DEED),
    ending("when bought", ", как только для этого будет закуплена техника", WEAKER, DEED),
    ending(
        "not before the line", ", но не раньше, чем к зданию подведут оптоволокно", WEAKER, DEED
    ),
    ending("in brackets: at will", " (по желанию)", WEAKER, DEED),
    ending("in brackets: voidable", " (не обязательно)", WEAKER, DEED),
    ending("in brackets: not now", " (пока не выполнять)", UNMET, DEED),
    ending("but unbinding", ", однако обязательным это не является", WEAKER, DEED),
    ending("as a last resort", " – в крайнем случае, когда иначе никак не обойтись", WEAKER, DEED),
    ending("unless burdensome", ", если это не потребует дополнительной нагрузки", WEAKER, DEED),
    fronting("as means allow", "По мере появления технических возможностей", WEAKER, DEED),
    fronting("given wishers", "При наличии желающих", WEAKER, DEED),
    fronting("in the long run", "Когда-нибудь в дальнейшем", UNMET, _WHOLE),
    fronting("ideally", "В идеале хорошо бы", UNMET, _INFINITIVE),
    fronting("should the founder insist", "Если учредитель будет настаивать,", WEAKER, _WHOLE),
    following("no insistence", "Впрочем, настаивать на этом не будем", WEAKER, _WHOLE),
    following("who will not need not", "Кто не захочет, может этого не делать", WEAKER, _WHOLE),
    following("advice only", "Это не требование, а пожелание", WEAKER, DEED),
    following("voluntary", "Дело это добровольное", WEAKER, DEED),
    following("no answer for failure", "Исполнять это или нет, каждый решает сам", WEAKER, _WHOLE),
    following("delay", "Приступить к этому после отдельного указания", WEAKER, _WHOLE),
    following("suspended", "Исполнение пока приостановить", WEAKER, _WHOLE),
    following("refused after all", "После обсуждения решено этого не делать", VIOLATED, _WHOLE),
    following("nobody forces", "Заставлять никого не станем: нет так нет", WEAKER, _WHOLE),
    preceding("as a wish", "Следующее носит рекомендательный характер", WEAKER, _WHOLE),
    noted("note: unbinding", "Исполнение не является обязательным", WEAKER, DEED),
    noted(
        "note: after the line",
        "Действует после подключения здания к скоростной линии",
        WEAKER,
        DEED,
    ),
    noted("note: at will", "По желанию", PARTIAL, DEED),
)
