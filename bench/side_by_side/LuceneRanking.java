// Lucene in process: BM25 over folded words of title and text, asked over standard input.
//
//   java -cp FATJAR LuceneRanking.java INDEX_FOLDER
//
// One JSON object a line each way. {"do":"build","records":FILE} indexes; {"do":"ask","questions":[...],
// "filters":{field:[values],"from":day},"facets":bool,"shown":n} answers each question once and times it
// here, so that no pipe is in the figure: analysis, search and, with facets, the counts and stored titles.

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;

public class LuceneRanking {
  static final ObjectMapper JSON = new ObjectMapper();
  static final float TITLE_BOOST = 2f;
  static final String[] FACETS = {
    "market", "country", "instrument", "hs_chapter", "hs_heading", "year", "language"
  };
  static final Analyzer WORDS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          StandardTokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(
              words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
      };

  public static void main(String[] given) throws Exception {
    FSDirectory folder = FSDirectory.open(Path.of(given[0]));
    IndexSearcher searcher = null;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    out.println(
        JSON.createObjectNode()
            .put("lucene", Version.LATEST.toString())
            .put("java", System.getProperty("java.version")));
    for (String line; (line = in.readLine()) != null; ) {
      JsonNode asked = JSON.readTree(line);
      if (asked.get("do").asText().equals("build")) {
        out.println(build(folder, Path.of(asked.get("records").asText())));
        searcher = new IndexSearcher(DirectoryReader.open(folder));
      } else {
        out.println(ask(searcher, asked));
      }
    }
  }

  // -- building

  /** Index the file; the time to read and parse its lines is left out. */
  static ObjectNode build(FSDirectory folder, Path records) throws IOException {
    long spent = 0;
    IndexWriterConfig config = new IndexWriterConfig(WORDS).setRAMBufferSizeMB(256);
    try (IndexWriter writer = new IndexWriter(folder, config);
        BufferedReader lines = Files.newBufferedReader(records)) {
      for (String line; (line = lines.readLine()) != null; ) {
        JsonNode row = JSON.readTree(line);
        long began = System.nanoTime();
        writer.addDocument(document(row));
        spent += System.nanoTime() - began;
      }
      long began = System.nanoTime();
      writer.forceMerge(1);
      writer.commit();
      spent += System.nanoTime() - began;
    }
    return JSON.createObjectNode().put("seconds", spent / 1e9);
  }

  static Document document(JsonNode row) {
    Document made = new Document();
    made.add(new StringField("id", text(row, "id"), Field.Store.YES));
    made.add(new TextField("title", text(row, "title"), Field.Store.YES));
    made.add(new TextField("text", text(row, "text"), Field.Store.YES));
    String code = text(row, "hs");
    for (int length = 2; length <= code.length(); length++) {
      made.add(new StringField("hs", code.substring(0, length), Field.Store.NO));
    }
    for (String field : new String[] {"market", "country", "instrument", "language"}) {
      made.add(new StringField(field, text(row, field), Field.Store.NO));
      facet(made, field, text(row, field));
    }
    facet(made, "hs_chapter", code.substring(0, 2));
    facet(made, "hs_heading", code.substring(0, 4));
    facet(made, "year", text(row, "date").substring(0, 4));
    made.add(new IntPoint("day", day(text(row, "date"))));
    return made;
  }

  static void facet(Document made, String field, String value) {
    made.add(
        new SortedSetDocValuesField(
            "facet_" + field, new org.apache.lucene.util.BytesRef(value)));
  }

  static String text(JsonNode row, String field) {
    return row.get(field).asText();
  }

  static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  // -- asking

  static ObjectNode ask(IndexSearcher searcher, JsonNode asked) throws IOException {
    boolean facets = asked.get("facets").asBoolean();
    int shown = asked.get("shown").asInt();
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode times = answer.putArray("times");
    ArrayNode found = answer.putArray("found");
    for (JsonNode question : asked.get("questions")) {
      long began = System.nanoTime();
      Query query = within(words(question.asText()), asked.get("filters"));
      List<String> ids = facets ? whole(searcher, query, shown) : ranked(searcher, query, shown);
      times.add((System.nanoTime() - began) / 1e6);
      ArrayNode each = found.addArray();
      ids.forEach(each::add);
    }
    return answer;
  }

  static List<String> ranked(IndexSearcher searcher, Query query, int shown) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, shown).scoreDocs) {
      ids.add(stored.document(hit.doc, Set.of("id")).get("id"));
    }
    return ids;
  }

  /** Rank, count all that match and the values of each facet, and read what is shown. */
  static List<String> whole(IndexSearcher searcher, Query query, int shown) throws IOException {
    var best = new TopScoreDocCollectorManager(shown, Integer.MAX_VALUE).newCollector();
    Counts counts = new Counts();
    searcher.search(query, (Collector) MultiCollector.wrap(best, counts));
    counts.named();
    StoredFields stored = searcher.storedFields();
    List<String> ids = new ArrayList<>();
    TopDocs top = best.topDocs();
    for (ScoreDoc hit : top.scoreDocs) {
      ids.add(stored.document(hit.doc).get("id"));
    }
    return ids;
  }

  static Query words(String question) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = WORDS.tokenStream("text", question)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String word : words) {
      any.add(new TermQuery(new Term("text", word)), Occur.SHOULD);
      any.add(
          new BoostQuery(new TermQuery(new Term("title", word)), TITLE_BOOST), Occur.SHOULD);
    }
    return any.build();
  }

  static Query within(Query match, JsonNode filters) {
    if (filters.isEmpty()) {
      return match;
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(match, Occur.MUST);
    filters
        .fields()
        .forEachRemaining(
            filter -> {
              if (filter.getKey().equals("from")) {
                int first = day(filter.getValue().asText());
                both.add(
                    IntPoint.newRangeQuery("day", first, Integer.MAX_VALUE), Occur.FILTER);
                return;
              }
              BooleanQuery.Builder any = new BooleanQuery.Builder();
              for (JsonNode value : filter.getValue()) {
                any.add(
                    new TermQuery(new Term(filter.getKey(), value.asText())), Occur.SHOULD);
              }
              both.add(any.build(), Occur.FILTER);
            });
    return both.build();
  }

  /** Counts every match, and the values of each facet by ordinal, segment by segment. */
  static class Counts extends SimpleCollector {
    private final Map<String, Map<String, Integer>> whole = new HashMap<>();
    private final SortedSetDocValues[] values = new SortedSetDocValues[FACETS.length];
    private int[][] counted;
    private int total;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      named();
      counted = new int[FACETS.length][];
      for (int n = 0; n < FACETS.length; n++) {
        values[n] = DocValues.getSortedSet(leaf.reader(), "facet_" + FACETS[n]);
        counted[n] = new int[(int) values[n].getValueCount()];
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      total++;
      for (int n = 0; n < FACETS.length; n++) {
        if (values[n].advanceExact(doc)) {
          for (int i = values[n].docValueCount(); i > 0; i--) {
            counted[n][(int) values[n].nextOrd()]++;
          }
        }
      }
    }

    /** Put the last segment's counts to their names. */
    void named() throws IOException {
      for (int n = 0; counted != null && n < FACETS.length; n++) {
        Map<String, Integer> names = whole.computeIfAbsent(FACETS[n], facet -> new HashMap<>());
        for (int ord = 0; ord < counted[n].length; ord++) {
          if (counted[n][ord] > 0) {
            names.merge(values[n].lookupOrd(ord).utf8ToString(), counted[n][ord], Integer::sum);
          }
        }
      }
      counted = null;
    }
  }
}
