import { Pool } from 'pg'
import { joinEmbedded } from '../../src/platform/embedded/cluster.ts'

/** The nearest thing a page could cost at best: its cards in one statement, through the same driver and socket. */
export async function rawQuery(folder: string) {
  const cluster = await joinEmbedded({ dataDir: folder, log: () => undefined })
  const pool = new Pool({ ...cluster.login, max: 8 })
  const { rows } = await pool.query<{ id: string }>('select id from members.member limit 20')
  const ids = rows.map(({ id }) => id)
  const sql =
    'select m.name, p.headline, p.town from members.member m join members.profile p on p.member = m.id where m.id = any($1)'
  return {
    ask: () => pool.query(sql, [ids]),
    close: async () => {
      await pool.end()
      await cluster.stop()
    },
  }
}
