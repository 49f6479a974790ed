import { expect, it } from 'vitest'
import { openHouse } from '#platform/house.ts'
import { REACTIONS_QUEUE } from '#platform/jobs/outbox.ts'
import { reactions } from '../../../src/wiring/reactions.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

const policies = () =>
  test.query(
    `select name, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, notify
     from pgboss.queue where name = any($1) order by name`,
    [[REACTIONS_QUEUE, 'made-today']],
  )

it('a queue that an older version made gets the policy of today at the next start', async () => {
  await test.house.jobs.prepare('made-today')
  await test.query(
    `update pgboss.queue set retry_limit = 2, retry_delay = 0, retry_backoff = false, retry_delay_max = null,
       expire_seconds = 900, deletion_seconds = 604800, notify = false where name = $1`,
    [REACTIONS_QUEUE],
  )
  const { config, clock } = test.house
  const next = await openHouse({
    config,
    connection: test.connection,
    reactions,
    clock,
    log: () => undefined,
  })
  const [today, old] = (await policies()) as Record<string, unknown>[]
  expect(old).toEqual({ ...today, name: REACTIONS_QUEUE })
  expect(old).toMatchObject({ expire_seconds: 20, retry_limit: 5, notify: true })
  await next.close()
})
