package org.casus.nlp.corenlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.annotate.Morphology;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.annotate.Upos;

/**
 * From a Penn Treebank tag and the word's place in the tree to UD v2 part of speech and features,
 * after the English Web Treebank's practice.
 */
final class UniversalTags {
  private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those");
  private static final Set<String> PLURAL =
      Set.of(
          "we",
          "us",
          "they",
          "them",
          "our",
          "their",
          "ours",
          "theirs",
          "ourselves",
          "themselves",
          "these",
          "those",
          "were",
          "are");
  private static final Set<String> SINGULAR =
      Set.of(
          "i", "me", "my", "mine", "myself", "he", "him", "his", "himself", "she", "her", "hers",
          "herself", "it", "its", "itself", "this", "that", "was", "is", "am");

  private UniversalTags() {}

  /** Word class and features of one word. */
  static Morphology morphology(String word, List<String> tags, String lemma, Tree tree, int at) {
    String tag = tags.get(at);
    String lower = word.toLowerCase(Locale.ROOT);
    Upos upos = upos(lower, tag, tree, at);
    VerbForm form =
        upos == Upos.VERB || upos == Upos.AUX ? verbForm(tags, tree, at) : VerbForm.NONE;
    return new Morphology(
        upos == Upos.PROPN ? lemma : lemma.toLowerCase(Locale.ROOT),
        upos,
        form,
        tense(tag, form),
        number(lower, tag));
  }

  static Upos upos(String lower, String tag, Tree tree, int at) {
    return switch (tag) {
      case "CC" -> Upos.CCONJ;
      case "CD" -> Upos.NUM;
      case "DT" -> DEMONSTRATIVES.contains(lower) && !tree.is(at, "det") ? Upos.PRON : Upos.DET;
      case "PDT" -> Upos.DET;
      case "EX", "PRP", "PRP$", "WP", "WP$" -> Upos.PRON;
      case "IN" -> preposition(tree, at);
      case "JJ", "JJR", "JJS", "AFX" -> Upos.ADJ;
      case "MD" -> Upos.AUX;
      case "NN", "NNS" -> lower.equals("%") ? Upos.SYM : Upos.NOUN;
      case "NNP", "NNPS" -> Upos.PROPN;
      case "POS" -> Upos.PART;
      case "RB", "RBR", "RBS" -> isNot(lower) ? Upos.PART : Upos.ADV;
      case "RP" -> Upos.ADP;
      case "SYM", "$", "#" -> Upos.SYM;
      case "TO" -> tree.is(at, "case") || tree.is(at, "compound") ? Upos.ADP : Upos.PART;
      case "UH" -> Upos.INTJ;
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" ->
          tree.is(at, "aux") || tree.is(at, "cop") ? Upos.AUX : Upos.VERB;
      case "WDT" -> determiner(tree, at);
      case "WRB" -> tree.is(at, "mark") ? Upos.SCONJ : Upos.ADV;
      case "FW", "LS", "ADD", "GW", "XX" -> Upos.X;
      default -> lower.codePoints().anyMatch(Character::isLetterOrDigit) ? Upos.X : Upos.PUNCT;
    };
  }

  private static boolean isNot(String lower) {
    return lower.equals("not") || lower.equals("n't");
  }

  private static Upos preposition(Tree tree, int at) {
    if (tree.is(at, "mark")) {
      return Upos.SCONJ;
    }
    return tree.is(at, "advmod") ? Upos.ADV : Upos.ADP;
  }

  private static Upos determiner(Tree tree, int at) {
    if (tree.is(at, "mark")) {
      return Upos.SCONJ;
    }
    return tree.is(at, "det") ? Upos.DET : Upos.PRON;
  }

  private static VerbForm verbForm(List<String> tags, Tree tree, int at) {
    return switch (tags.get(at)) {
      case "VB" ->
          isImperative(tree, at) || joinsFinite(tags, tree, at) ? VerbForm.FIN : VerbForm.INF;
      case "VBN" -> VerbForm.PART;
      case "VBG" -> tree.hasChild(at, "aux") ? VerbForm.PART : VerbForm.GER;
      default -> VerbForm.FIN;
    };
  }

  private static boolean isImperative(Tree tree, int at) {
    return tree.is(at, "root")
        && !tree.hasChild(at, "aux")
        && !tree.hasChild(at, "mark")
        && !tree.hasChild(at, "nsubj");
  }

  /** "have left and want to return": a base form is finite if the verb it joins is no base form. */
  private static boolean joinsFinite(List<String> tags, Tree tree, int at) {
    return tree.is(at, "conj")
        && tags.get(tree.heads[at]).startsWith("VB")
        && !tags.get(tree.heads[at]).equals("VB")
        && !tree.hasChild(at, "aux")
        && !tree.hasChild(at, "mark");
  }

  private static Tense tense(String tag, VerbForm form) {
    return switch (tag) {
      case "VB" -> form == VerbForm.FIN ? Tense.PRES : Tense.NONE;
      case "VBD", "VBN" -> form == VerbForm.NONE ? Tense.NONE : Tense.PAST;
      case "VBP", "VBZ" -> form == VerbForm.NONE ? Tense.NONE : Tense.PRES;
      case "VBG" -> form == VerbForm.PART ? Tense.PRES : Tense.NONE;
      default -> Tense.NONE;
    };
  }

  private static GrammaticalNumber number(String lower, String tag) {
    return switch (tag) {
      case "NN", "NNP" -> GrammaticalNumber.SING;
      case "NNS", "NNPS" -> GrammaticalNumber.PLUR;
      case "PRP", "PRP$", "DT", "VBD", "VBP", "VBZ" -> listed(lower, tag);
      default -> GrammaticalNumber.NONE;
    };
  }

  private static GrammaticalNumber listed(String lower, String tag) {
    if (PLURAL.contains(lower)) {
      return GrammaticalNumber.PLUR;
    }
    return tag.equals("VBZ") || SINGULAR.contains(lower)
        ? GrammaticalNumber.SING
        : GrammaticalNumber.NONE;
  }
}
