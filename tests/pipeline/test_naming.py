"""The name of a cut block: rules and labeller weighed, `other` where neither is sure."""

from cleannews.model import CUT, METADATA, OPTIONAL, Label, Mark
from cleannews.naming import Borders, borders, name

LIMITS = Borders({"related": 0.6, "share": 0.9}, {"share": 0.7})
SHARE = Mark(0, Label.SHARE, "names of share services alone")


def test_a_labeller_alone_is_believed_from_its_border_on() -> None:
    assert name({Label.RELATED: 0.6}, [], LIMITS) == Label.RELATED
    assert name({Label.RELATED: 0.59}, [], LIMITS) == Label.OTHER


def test_a_label_without_a_border_is_never_said_alone() -> None:
    assert name({Label.TAGS: 0.99}, [], LIMITS) == Label.OTHER


def test_a_rule_and_an_unsure_labeller_agree() -> None:
    assert name({Label.SHARE: 0.2}, [SHARE], LIMITS) == Label.SHARE


def test_a_rule_holds_until_the_labeller_is_sure_of_another_label() -> None:
    assert name({Label.RELATED: 0.69}, [SHARE], LIMITS) == Label.SHARE
    assert name({Label.RELATED: 0.72}, [SHARE], LIMITS) == Label.OTHER
    assert name({Label.RELATED: 0.85}, [SHARE], LIMITS) == Label.RELATED


def test_a_rule_is_believed_where_no_labeller_spoke() -> None:
    assert name({}, [SHARE], LIMITS) == Label.SHARE


def test_labels_of_the_body_name_no_cut_block() -> None:
    assert name({Label.PARAGRAPH: 0.9}, [], LIMITS) == Label.OTHER


def test_the_fitted_borders_are_of_labels_outside_the_body() -> None:
    for kind in ("html", "text"):
        found = borders(kind)
        assert {*found.alone, *found.against} <= {str(x) for x in CUT | METADATA | OPTIONAL}
        assert found.alone.keys() == found.against.keys()
