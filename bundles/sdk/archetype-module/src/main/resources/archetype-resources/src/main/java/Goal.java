package ${package};

/**
 * What a district has set itself.
 *
 * @param district LGD code of the district
 * @param minutes minutes of visits
 */
public record Goal(String district, int minutes) {}
