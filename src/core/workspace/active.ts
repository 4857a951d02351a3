/**
 * SQL that holds for people who are active on the day bound to `:asOf`: hired by then, and not left before it (the
 * leaving date is the last day). Who left without a date is active on no day.
 */
export const activeOn = (person = 'person', asOf = ':asOf'): string =>
  `((${person}.status <> 'left' OR ${person}.leaving_date IS NOT NULL)
    AND (${person}.hire_date IS NULL OR ${person}.hire_date <= ${asOf})
    AND (${person}.leaving_date IS NULL OR ${person}.leaving_date >= ${asOf}))`;
