/** Whether an error means "the database is away", for the layers that may not know the database itself. */
export { isDatabaseAway } from '@benang/database/away'
