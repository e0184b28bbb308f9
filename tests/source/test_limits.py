"""Files that are no act in UTF-8, or that would blow up, are refused at once and say why."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actgen.errors import ActgenError, ErrorList
from actgen.source import load_act, parse_act
from actgen.source.starter import kinds, starter

HEAD = "вид: приказ\nавтор: Школа № 5\n"


def refusal(raw: bytes) -> str:
    start = time.process_time()
    with pytest.raises(ErrorList) as caught:
        parse_act(raw, "приказ.yaml")
    assert time.process_time() - start < 5
    return str(caught.value)


def test_too_large() -> None:
    assert "файл больше 2 МиБ" in refusal(b"# " + b"x" * (2 * 1024 * 1024))


def test_too_deep() -> None:
    assert "вложенность больше 40 уровней" in refusal(b"[" * 100_000)


def test_too_deep_through_references() -> None:
    deep = "[" * 30 + "]" * 30
    text = f"a: &a {deep}\nb: {'[' * 15}*a{']' * 15}\n"
    assert "вложенность больше 40 уровней" in refusal(text.encode())


def test_a_bomb_of_references() -> None:
    lines = ['a0: &a0 ["lol"]']
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert "файл разрастается при раскрытии ссылок" in refusal("\n".join(lines).encode())


def test_a_bomb_of_long_texts() -> None:
    text = f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 100)}]\n"
    assert "файл разрастается при раскрытии ссылок" in refusal(text.encode())


def test_a_bomb_of_variables() -> None:
    text = HEAD + f'заголовок: "{"{{ a }}" * 1000}"\nданные: {{a: {"x" * 100_000}}}\n'
    assert "тексты разрастаются при подстановке" in refusal(text.encode())


def test_too_many_values() -> None:
    assert "в файле больше 100000 значений" in refusal(b"- a\n" * 100_001)


@pytest.mark.parametrize(
    ("encoding", "name", "iconv"),
    [
        ("cp1251", "Windows-1251 (cp1251)", "cp1251"),
        ("koi8-r", "KOI8-R", "koi8-r"),
        ("cp866", "DOS (cp866)", "cp866"),
        ("utf-16", "UTF-16", "utf-16"),
        ("utf-16-le", "UTF-16", "utf-16-le"),
        ("utf-16-be", "UTF-16", "utf-16-be"),
    ],
)
def test_another_encoding_is_recognised_and_the_way_out_is_told(
    encoding: str, name: str, iconv: str
) -> None:
    said = refusal(
        ("вид: приказ\nавтор: Школа\nзаголовок: Об использовании платформы\n").encode(encoding)
    )
    assert f"файл сохранён в кодировке {name}, а нужна UTF-8" in said
    assert "Кодировка: UTF-8" in said
    assert f"iconv -f {iconv} -t utf-8 'приказ.yaml' > 'приказ-utf8.yaml'" in said


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "файл пуст"),
        (b"\xef\xbb\xbf\n", "файл пуст"),
        (b"PK\x03\x04...", "это архив ZIP"),
        (b"%PDF-1.7\n", "это документ PDF"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "это не текст"),
        (bytes(range(256)), "это не текст"),
        (b"\x81\x8d\x8f\x90\x9d" * 20, "это не текст"),
        ("вид: при\x07каз".encode(), "приказ.yaml:1:9: недопустимый невидимый знак U+0007"),
    ],
)
def test_what_is_no_text(raw: bytes, what: str) -> None:
    assert what in refusal(raw)


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "приказ.yaml").write_text(HEAD, encoding="utf-8")
    with pytest.raises(ErrorList, match="это папка, а нужен файл YAML"):
        load_act(tmp_path)
    with pytest.raises(ErrorList, match=r"файла нет\n  Рядом есть файл приказ.yaml"):
        load_act(tmp_path / "прикас.yaml")
    with pytest.raises(ErrorList, match="Нет и папки"):
        load_act(tmp_path / "нет" / "приказ.yaml")
    with pytest.raises(ErrorList, match="файл не читается"):
        load_act(tmp_path / "приказ.yaml" / "x.yaml")


# --- whatever comes, it is an act or a list of errors in Russian -------------------------------

_KEYS = (
    "вид автор номер дата пункты требует текст приложения таблица строки столбцы учреждения данные"
    " основания подпись цитата kind clauses id срок действует << наборы_требований главы заседание вопросы решили"
    " комиссия выписка файл герб адресат резолюция ознакомлены утвердить ширина визы исполнитель бланк"
).split()
_SIGNS = (
    "- |\n|  |    |\n- |\n  |{{ x }}|{{ x.y | род }}|{{|}}|[|]|{|}|&a |*a|!!python/object:os.x |'|\"|---|%|@|`|> |"
    "чат|31.02.2024|, |? |\t|#|~|null|x, y|\\|{{ x[0](1) }}|{{ 1+1 }}|{% if %}"
).split("|")
_PIECES = st.one_of(st.sampled_from([*(f"{key}:" for key in _KEYS), *_SIGNS]), st.text(max_size=3))
_ENGLISH = ("Input should", "Value error", "expected", "found ", "Traceback")


def _survives(raw: bytes) -> None:
    try:
        parse_act(raw, "x.yaml", {"x": "1"})
    except ActgenError as error:
        said = str(error)
        assert not any(word in said for word in _ENGLISH), said


@given(st.binary(max_size=200))
def test_any_bytes(raw: bytes) -> None:
    _survives(raw)


@given(st.lists(_PIECES, max_size=40))
def test_anything_like_yaml(pieces: list[str]) -> None:
    _survives("".join(pieces).encode("utf-8", "surrogatepass"))


@given(
    st.dictionaries(
        st.sampled_from(_KEYS),
        st.recursive(
            st.sampled_from(["чат", "1", "да", "01.02.2024", "{{ x }}", "1)", "а | б", None]),
            lambda inner: st.one_of(
                st.lists(inner, max_size=3),
                st.dictionaries(
                    st.sampled_from([*_KEYS, "имя", "заголовок", "порог"]), inner, max_size=5
                ),
            ),
            max_leaves=20,
        ),
        max_size=8,
    )
)
def test_any_values_under_known_keys(data: dict[str, object]) -> None:
    import yaml

    _survives(yaml.safe_dump(data, allow_unicode=True).encode())


# --- mutations: a word of a good file taken out, doubled, swapped or replaced ----------------

_GOOD = [
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[2] / "samples").glob("*.yaml"))
] + [starter(kind) for kind in kinds()]
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|\n *|\s")
_WRONG = [
    "",
    "№ 9",
    "31.02.2024",
    "{{ нет }}",
    "- ",
    ": ",
    "[",
    "Cферум",
    "😀",
    "нет.png",
    "999",
    "\n",
]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.sampled_from(_GOOD),
    st.lists(
        st.tuples(
            st.floats(0, 0.999),
            st.sampled_from(["drop", "double", "swap", "replace"]),
            st.sampled_from([*_WRONG, *(f"{key}: " for key in _KEYS)]),
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_any_mutation_of_a_good_file(text: str, mutations: list[tuple[float, str, str]]) -> None:
    tokens = _TOKEN.findall(text)
    for where, what, wrong in mutations:
        index = int(where * len(tokens))
        other = (index * 7 + 3) % len(tokens)
        match what:
            case "drop":
                tokens[index] = ""
            case "double":
                tokens[index] *= 2
            case "swap":
                tokens[index], tokens[other] = tokens[other], tokens[index]
            case _:
                tokens[index] = wrong
    _survives("".join(tokens).encode())
