package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention.Identity;
import org.casus.actor.KnownName.Tenure;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Tsv;
import org.jspecify.annotations.Nullable;

/**
 * Countries, organisations, people and places by name, from {@code lexicons/actors} and {@code
 * lexicons/places}. Immutable and thread-safe.
 */
public final class KnowledgeBase {
  /** Romanisations of the Arabic article before sun and moon letters. */
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "as", "ash", "ad", "ar", "an", "at", "az", "ul");

  private final Map<String, List<KnownName>> byFirstWord = new HashMap<>();
  private final Map<String, List<KnownName>> peopleBySurname = new HashMap<>();
  private final Map<String, String> countryNames = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> neighbours = new HashMap<>();
  private final Map<String, Identity> countries = new HashMap<>();
  private final Map<String, String> placeKinds = new HashMap<>();

  private KnowledgeBase() {}

  /** Reads the tables. Throws {@link LexiconException} for a bad row. */
  public static KnowledgeBase load(LexiconFiles files) {
    KnowledgeBase kb = new KnowledgeBase();
    Tsv.rows(files, "actors/countries.tsv").forEach(kb::addCountry);
    Tsv.rows(files, "actors/organisations.tsv").forEach(kb::addOrganisation);
    Tsv.rows(files, "actors/people.tsv").forEach(kb::addPerson);
    Tsv.rows(files, "places/places.tsv").forEach(kb::addPlace);
    Comparator<KnownName> longestFirst =
        Comparator.comparingInt((KnownName n) -> -n.surface().length())
            .thenComparing(KnownName::type);
    kb.byFirstWord.values().forEach(names -> names.sort(longestFirst));
    return kb;
  }

  /**
   * The words of a person's name by which spellings meet: folded, lower case, hyphens and
   * apostrophes as blanks, the Arabic article left out ("Haider al-Abadi", "Haider Al Abadi").
   * Never empty.
   */
  static List<String> nameKey(String name) {
    List<String> words = new ArrayList<>(List.of(Folding.key(name).strip().split("[ '\\-]+", -1)));
    List<String> plain = words.stream().filter(w -> !ARTICLES.contains(w) && !w.isEmpty()).toList();
    return plain.isEmpty() ? List.of(Folding.key(name)) : plain;
  }

  /** Names whose first word is {@code word} (folded, lower case), the longest first. */
  List<KnownName> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  /** People by surname (folded, lower case), in file order. */
  List<KnownName> people(String surname) {
    return peopleBySurname.getOrDefault(surname, List.of());
  }

  /** English short name of a country or international "country" code, or the code itself. */
  public String countryName(String code) {
    return countryNames.getOrDefault(code, code);
  }

  /** Whether the code is a state (not IGO, NGO …). */
  public boolean isState(@Nullable String code) {
    return code != null && countries.containsKey(code);
  }

  /** The entity of a country code. */
  public Identity country(String code) {
    return countries.getOrDefault(code, new Identity(null, countryName(code)));
  }

  /** Code of a neighbour that lies in a direction such as "E"; empty if none or several. */
  public Optional<String> neighbour(String code, String direction) {
    List<String> found = new ArrayList<>();
    neighbours
        .getOrDefault(code, Map.of())
        .forEach(
            (other, where) -> {
              if (where.equals(direction)) {
                found.add(other);
              }
            });
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Codes of all land neighbours with the direction in which they lie. */
  public Map<String, String> neighbours(String code) {
    return neighbours.getOrDefault(code, Map.of());
  }

  /** Kind of a place (city, region, dependency, feature) by canonical name, or null. */
  public @Nullable String placeKind(String name) {
    return placeKinds.get(name);
  }

  private void addCountry(Tsv.Row row) {
    String code = row.text("code");
    Identity identity = new Identity(orNull(row.text("wikidata")), row.text("name"));
    countryNames.put(code, row.text("name"));
    countries.put(code, identity);
    add(row.text("name"), KnownName.Type.COUNTRY, code, List.of(), identity);
    row.list("aliases").forEach(n -> add(n, KnownName.Type.COUNTRY, code, List.of(), identity));
    row.list("abbreviations")
        .forEach(n -> add(n, KnownName.Type.COUNTRY, code, List.of(), identity));
    row.list("adjectives")
        .forEach(n -> add(n, KnownName.Type.ADJECTIVE, code, List.of(), identity));
    for (String demonym : row.list("demonyms")) {
      add(demonym, KnownName.Type.DEMONYM, code, List.of(), identity);
      if (!demonym.endsWith("s") && !demonym.endsWith("men") && !demonym.endsWith("ese")) {
        add(demonym + "s", KnownName.Type.DEMONYM, code, List.of(), identity);
      }
    }
    row.list("capital")
        .forEach(n -> add(n, KnownName.Type.CAPITAL, code, List.of("GOV"), identity));
    for (String metonym : row.list("metonyms")) {
      int eq = metonym.indexOf('=');
      add(
          eq < 0 ? metonym : metonym.substring(0, eq),
          KnownName.Type.METONYM,
          code,
          List.of(eq < 0 ? "GOV" : metonym.substring(eq + 1)),
          identity);
    }
    Map<String, String> around = new LinkedHashMap<>();
    for (String neighbour : row.list("neighbours")) {
      int colon = neighbour.indexOf(':');
      around.put(
          colon < 0 ? neighbour : neighbour.substring(0, colon),
          colon < 0 ? "" : neighbour.substring(colon + 1));
    }
    neighbours.put(code, around);
  }

  private void addOrganisation(Tsv.Row row) {
    Identity identity = new Identity(orNull(row.text("wikidata")), row.text("name"));
    String code = orNull(row.text("code"));
    countryNames.putIfAbsent(row.text("code"), row.text("code"));
    add(row.text("name"), KnownName.Type.ORGANISATION, code, row.list("sectors"), identity);
    row.list("aliases")
        .forEach(n -> add(n, KnownName.Type.ORGANISATION, code, row.list("sectors"), identity));
  }

  private void addPerson(Tsv.Row row) {
    Identity identity = new Identity(orNull(row.text("wikidata")), row.text("name"));
    Tenure tenure =
        new Tenure(
            row.text("office"),
            day(row, row.text("start"), false),
            day(row, row.text("end"), true));
    List<String> names = new ArrayList<>();
    names.add(row.text("name"));
    names.addAll(row.list("aliases"));
    for (String name : names) {
      KnownName known =
          new KnownName(
              Folding.fold(name),
              KnownName.Type.PERSON,
              orNull(row.text("code")),
              row.list("sectors"),
              identity,
              tenure);
      put(known);
      List<String> key = nameKey(name);
      String surname = key.get(key.size() - 1);
      peopleBySurname.computeIfAbsent(surname, k -> new ArrayList<>()).add(known);
    }
  }

  private void addPlace(Tsv.Row row) {
    Identity identity = new Identity(orNull(row.text("wikidata")), row.text("name"));
    placeKinds.put(row.text("name"), row.text("kind"));
    String code = orNull(row.text("country"));
    add(row.text("name"), KnownName.Type.PLACE, code, List.of(), identity);
    row.list("aliases").forEach(n -> add(n, KnownName.Type.PLACE, code, List.of(), identity));
  }

  private void add(
      String name,
      KnownName.Type type,
      @Nullable String code,
      List<String> sectors,
      Identity identity) {
    put(new KnownName(Folding.fold(name), type, code, sectors, identity, null));
  }

  private void put(KnownName known) {
    byFirstWord
        .computeIfAbsent(NameFinder.firstWord(known.surface(), 0), k -> new ArrayList<>(1))
        .add(known);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable LocalDate day(Tsv.Row row, String cell, boolean last) {
    try {
      return switch (cell.length()) {
        case 0 -> null;
        case 4 -> LocalDate.of(Integer.parseInt(cell), last ? 12 : 1, last ? 31 : 1);
        case 7 -> {
          LocalDate first = LocalDate.parse(cell + "-01");
          yield last ? first.plusMonths(1).minusDays(1) : first;
        }
        default -> LocalDate.parse(cell);
      };
    } catch (java.time.DateTimeException | NumberFormatException e) {
      throw new LexiconException(row.file(), row.line(), "has no ISO date in '" + cell + "'");
    }
  }
}
