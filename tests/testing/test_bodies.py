"""What sections and items say."""

from govplan.testing.bodies import BODIES, Statement, body
from govplan.testing.clause_catalogue import CLAUSES
from govplan.testing.sentences import LONG, SHORT

DATED = next(words for words in LONG if words.dues)
CUT = next(clause for clause in CLAUSES if clause.is_cut)
BARE = next(clause for clause in CLAUSES if "bare-list" in clause.features)


def test_a_deadline_is_named_once_in_a_task() -> None:
    assert body([Statement(DATED), Statement(DATED)]).parts == (DATED, LONG[0])
    assert body([Statement(DATED, CLAUSES[0]), Statement(DATED)]).parts == (DATED, CLAUSES[0], DATED)


def test_what_might_be_a_heading_is_replaced_where_other_words_follow() -> None:
    assert body([Statement(SHORT[0]), Statement(SHORT[0])]).parts == (LONG[0], SHORT[0])


def test_a_clause_stands_behind_its_sentence_or_before_the_full_stop_or_below() -> None:
    words, clause = SHORT[0], CLAUSES[0]
    assert body([Statement(words, clause)]).parts == (words, clause)
    assert body([Statement(words, clause, "below")]).parts == (words, "\n", clause)
    assert body([Statement(words, clause, "before")]).parts == (words._replace(text=words.text[:-1]), clause, "。")


def test_names_alone_stand_behind_the_full_stop() -> None:
    assert body([Statement(SHORT[0], BARE, "before")]).parts == (SHORT[0], BARE)


def test_a_clause_that_ends_with_its_line_is_the_last_of_it() -> None:
    assert body([Statement(SHORT[0], CUT), Statement(SHORT[1])]).parts == (SHORT[0], CUT, "\n", SHORT[1])


def test_the_simplest_is_a_sentence() -> None:
    assert BODIES[0].parts == (SHORT[0],)
