package org.casus.app;

import java.nio.file.Path;
import org.casus.event.JudgePanel;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline is built from.
 *
 * @param lexicons directory that replaces the built-in lexicons, or null
 * @param annotator folder of a trained annotator, or null for the usual one
 * @param threads how many threads will use it at a time
 * @param judges which judges are heard
 */
public record Options(
    @Nullable Path lexicons, @Nullable Path annotator, int threads, JudgePanel.Heard judges) {}
