/**
 * Who: finds countries, organisations, agents and named people in an annotated report and resolves
 * them to country and sector codes, through the knowledge base and through the report itself.
 */
@NullMarked
package org.casus.actor;

import org.jspecify.annotations.NullMarked;
