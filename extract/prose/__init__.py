"""English running text: sentences, sections, footnotes, dates."""
