from app.hub.refusal import RefusedError, bad_request, forbidden, gone


def test_each_refusal_has_a_word_for_programs_and_a_sentence_for_people():
    made = [bad_request("a"), forbidden("b"), gone("c"), RefusedError("rate", "d", retryable=True)]
    assert [each.code for each in made] == ["bad_request", "forbidden", "gone", "rate"]
    assert [str(each) for each in made] == ["a", "b", "c", "d"]
    assert [each.retryable for each in made] == [False, False, False, True]
