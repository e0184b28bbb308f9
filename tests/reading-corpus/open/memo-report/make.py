"""An internal memo to the head: addressee block at the right, kind below it, request list, signature with date."""

from benchmarks.office import docx, lines

DOCUMENT = docx(
    lines(
        """
Директору МБОУ «СОШ № 19»
Василькову П.Т.
учителя информатики
Незабудкиной И.Ю.
""",
        left=9,
    ),
    lines("""

Докладная записка

Довожу до Вашего сведения, что 12 января 2025 года в чате 6 «В» класса размещена реклама.
Прошу:
1. Провести беседу с родителями до 20.01.2025.
2. Назначить второго администратора чата.

13.01.2025                       _______________ И.Ю. Незабудкина
"""),
)
