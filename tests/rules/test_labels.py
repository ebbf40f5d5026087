import pytest

from govplan.rules.labels import number_of


@pytest.mark.parametrize(
    ("label", "number"),
    [
        *(
            ("三、", 3),
            ("（三）", 3),
            ("(十一）", 11),
            ("（ 二十 ）", 20),
            ("廿一、", 21),
            ("第一百〇五条", 105),
            ("第3章", 3),
        ),
        *(("12.", 12), ("１２．", 12), ("3.12", 12), ("3.2.1.", 1), ("③", 3), ("⑳", 20), ("⒈", 1), ("⑴", 1), ("❶", 1)),
        *(("A.", None), ("附件", None), ("第三条之一", None), ("3—4.", None), ("十十、", None), ("9" * 5000, None)),
    ],
)
def test_the_number_of_a_label_is_read_where_it_is_certain(label: str, number: int | None) -> None:
    assert number_of(label) == number
