package org.casus.app;

import java.nio.file.Path;
import org.casus.event.JudgePanel;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline is built from.
 *
 * @param lexicons directory that replaces the built-in lexicons, or null
 * @param threads how many threads will use it at a time
 * @param judges which judges are heard
 */
public record Options(@Nullable Path lexicons, int threads, JudgePanel.Heard judges) {}
