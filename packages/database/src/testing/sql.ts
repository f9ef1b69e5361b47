/** SQL for tests of the layers above, which have no database library of their own. */
export { sql } from 'kysely'
