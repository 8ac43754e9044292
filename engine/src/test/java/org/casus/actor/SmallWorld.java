package org.casus.actor;

import java.util.Map;
import org.casus.Lexicons;

/** A knowledge base with four countries and whoever a test puts into it. */
final class SmallWorld {
  private SmallWorld() {}

  /**
   * Builds it.
   *
   * @param people rows of {@code people.tsv} without their header
   */
  static KnowledgeBase knowledge(String... people) {
    return KnowledgeBase.load(
        Lexicons.of(
            Map.of(
                "actors/countries.tsv",
                """
                code\tname\taliases\tdemonyms\tadjectives\tcapital\tmetonyms\tabbreviations\tneighbours\twikidata
                PER\tPeru\t\tPeruvian\tPeruvian\tLima\t\t\tCHL:S|BOL:E\tQ419
                CHL\tChile\t\tChilean\tChilean\tSantiago\t\t\tPER:N|BOL:NE\tQ298
                BOL\tBolivia\t\tBolivian\tBolivian\tLa Paz\t\t\tPER:W|CHL:SW\tQ750
                IRQ\tIraq\t\tIraqi\tIraqi\tBaghdad\t\t\t\tQ796
                """,
                "actors/organisations.tsv",
                "name\taliases\tcode\tsectors\tkind\tcountry_note\twikidata\n",
                "actors/people.tsv",
                "name\taliases\tcode\tsectors\toffice\tstart\tend\twikidata\n"
                    + String.join("\n", people),
                "places/places.tsv",
                "name\taliases\tcountry\tkind\twikidata\n")));
  }
}
