/**
 * The learned judge: one pass of a small encoder over a sentence, then a light head for each pair
 * of its spans. Start at {@link org.casus.nlp.judge.LearnedJudge}.
 *
 * <p>A model is a folder: {@code model.json} says what it answers and where it comes from ({@link
 * org.casus.nlp.judge.ModelCard}), {@code weights.safetensors} holds its weights ({@link
 * org.casus.nlp.judge.Safetensors}). The encoder is BGE-small-en-v1.5 (Xiao et al. 2023, "C-Pack:
 * Packed Resources For General Chinese Embeddings", MIT licence) as int8 ONNX graph from its Maven
 * artifact; a model's weights take the place of the graph's initialisers when the session starts.
 */
@NullMarked
package org.casus.nlp.judge;

import org.jspecify.annotations.NullMarked;
