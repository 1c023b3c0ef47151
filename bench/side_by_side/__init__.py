"""Our search, Lucene in process and a server over HTTP on the same generated records, in one run."""
