"""Operators on a ban of messengers: excepted, limited in time or place, softened, lifted, and permitted elsewhere."""

from __future__ import annotations

from benchmarks.mutations.clerks.operator import (
    UNMET,
    VIOLATED,
    WEAKER,
    ClerkOperator,
    ban,
    both,
    ending,
    following,
    fronting,
    last,
    noted,
    sentence,
    speaks_of,
)

_WHOLE = both(ban, sentence)
_NOT_TO_USE = both(ban, speaks_of(r"\bне (?:использ|примен|вести|польз)|запре[щт]"))

BANS: tuple[ClerkOperator, ...] = (
    ending("ban: but with families", ", кроме переписки с родителями", WEAKER, ban),
    ending(
        "ban: unless offline",
        ", кроме случаев, когда российская платформа не работает",
        WEAKER,
        ban,
    ),
    ending("ban: without leave", " без разрешения директора", WEAKER, _NOT_TO_USE),
    ending("ban: without need", " без крайней необходимости", WEAKER, _NOT_TO_USE),
    ending("ban: till the replacement", ", как только будет найдена замена", WEAKER, ban),
    ending("ban: at lessons", " во время уроков", WEAKER, ban),
    ending("ban: as far as possible", ", насколько это возможно", WEAKER, ban),
    fronting("ban: as a rule", "Как правило,", WEAKER, _WHOLE),
    fronting("ban: in working hours", "В рабочее время", WEAKER, _WHOLE),
    fronting("ban: within walls", "В здании учреждения", WEAKER, _WHOLE),
    fronting("ban: good to", "Было бы хорошо", WEAKER, _WHOLE),
    following(
        "ban: urgent news", "Для срочных сообщений это ограничение не действует", WEAKER, _WHOLE
    ),
    following(
        "ban: old groups stay", "Действующие группы при этом можно не закрывать", WEAKER, _WHOLE
    ),
    following(
        "ban: heads apart", "Администрации разрешается пользоваться Telegram", VIOLATED, _WHOLE
    ),
    following("ban: evenings", "После шести вечера каждый пишет где хочет", WEAKER, _WHOLE),
    following(
        "ban: no breach",
        "Нарушением не считается переписка в Viber с бабушками и дедушками",
        VIOLATED,
        _WHOLE,
    ),
    following(
        "ban: who has no other",
        "У кого нет другого приложения, тот пишет по-прежнему в WhatsApp",
        VIOLATED,
        _WHOLE,
    ),
    following("ban: reserve", "Запасным каналом остаётся Viber", VIOLATED, _WHOLE),
    following("ban: advice", "Это лишь совет", WEAKER, _WHOLE),
    last("ban: lifted", "Запрет, установленный пунктом {номер}, снять", UNMET, ban),
    last("ban: spare channel", "Группы в WhatsApp оставить на случай сбоя", VIOLATED, ban),
    last(
        "ban: excursion",
        "Для поездки на экскурсию классным руководителям завести группу в Telegram",
        VIOLATED,
        ban,
    ),
    last(
        "ban: not for all",
        "Действие пункта {номер} не распространяется на тренеров и водителей",
        WEAKER,
        ban,
    ),
    last("ban: not yet", "Пункт {номер} пока не применять", UNMET, ban),
    noted("ban: noted exception", "Кроме объявлений для родителей", WEAKER, ban),
)
