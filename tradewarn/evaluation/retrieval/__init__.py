"""How good search is: questions with judged answers, asked of the real index."""
