/** Visits: a rule, a small REST application and a table of its own. */
package ${package};
