package org.casus.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;

/** The codebook's rules for what is announced or denied ({@code codebook/conversions.yaml}). */
public final class Conversions {
  private final List<Rule> rules;
  private final Set<String> absorbing;
  private final Set<String> weakest;
  private final Set<String> victims;
  private final Set<String> judging;
  private final Set<String> steps;
  private final Map<String, String> byGovernment = new LinkedHashMap<>();

  private Conversions(List<Rule> rules, Yaml.Node lists) {
    this.rules = List.copyOf(rules);
    this.absorbing = Set.copyOf(lists.texts("absorbing"));
    this.weakest = Set.copyOf(lists.texts("weakest"));
    this.victims = Set.copyOf(lists.texts("victims"));
    this.judging = Set.copyOf(lists.texts("judging"));
    if (lists.has("by_government")) {
      lists.get("by_government").entries().forEach((k, v) -> byGovernment.put(k, v.text()));
    }
    this.steps = Set.copyOf(lists.texts("told_in_steps"));
  }

  private record Rule(
      Set<String> types, Auxiliary when, boolean byActor, String becomes, String source) {}

  /**
   * A type after conversion.
   *
   * @param type event type
   * @param auxiliary what is left to say of its factuality
   * @param reason the rule applied, empty if none was
   */
  public record Result(String type, Set<Auxiliary> auxiliary, String reason) {}

  /** Reads the rules. */
  public static Conversions load(LexiconFiles files) {
    Yaml.Node root = Yaml.read(files, "codebook/conversions.yaml");
    List<Rule> rules = new ArrayList<>();
    for (Yaml.Node node : root.get("rules").items()) {
      rules.add(
          new Rule(
              Set.copyOf(node.texts("types")),
              Auxiliary.valueOf(node.get("when").text().toUpperCase(Locale.ROOT)),
              node.has("by_actor") && Boolean.parseBoolean(node.get("by_actor").text()),
              node.get("becomes").text(),
              node.get("source").text()));
    }
    return new Conversions(rules, root);
  }

  /**
   * Applies the first rule that fits.
   *
   * @param ownWord whether the actor says so, or nobody else does
   */
  public Result apply(String type, Set<Auxiliary> auxiliary, boolean ownWord) {
    for (Rule rule : rules) {
      if (rule.types.contains(type)
          && auxiliary.contains(rule.when)
          && (!rule.byActor || ownWord)) {
        Set<Auxiliary> left = EnumSet.noneOf(Auxiliary.class);
        left.addAll(auxiliary);
        left.remove(rule.when);
        return new Result(rule.becomes.equals("same") ? type : rule.becomes, left, rule.source);
      }
    }
    return new Result(type, auxiliary, "");
  }

  /** What a type is when only governments act, the type itself where that makes no difference. */
  public String ofGovernment(String type) {
    return byGovernment.getOrDefault(type, type);
  }

  /** Whether the type's complement tells what is agreed, asked or threatened, not what happened. */
  public boolean isAbsorbing(String type) {
    return absorbing.contains(type);
  }

  /** Whether the type judges a deed that is an event of its own: "condemned the attack". */
  public boolean isJudging(String type) {
    return judging.contains(type);
  }

  /**
   * Whether coordinated verbs of the type tell one act in steps: "visited Lima and met ministers".
   */
  public boolean isToldInSteps(String type) {
    return steps.contains(type);
  }

  /** Whether people named by a required word of the type's patterns are acted on. */
  public boolean hasVictims(String type) {
    return victims.contains(type);
  }

  /** Whether any other type in the same clause is preferred. */
  public boolean isWeakest(String type) {
    return weakest.contains(type);
  }
}
