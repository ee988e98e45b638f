export const EDITION = '1.0.0';
