// Stands in for the process that makes pictures: what it does with an order, the order's file says.
process.on('disconnect', () => process.exit())
process.on('message', ({ id, job }) => {
  const { path } = job.source
  if (path === 'die') process.kill(process.pid, 'SIGKILL')
  else if (path === 'refuse') process.send({ id, held: 1, refused: 'cannotBeMade', because: 'no picture' })
  else if (path === 'gone') process.send({ id, held: 1, refused: 'otherFile', because: 'gone' })
  else if (path === 'hold') process.send({ id, held: 400e6, made: Buffer.from(String(process.pid)) })
  else if (path !== 'hang') process.send({ id, held: 1, made: Buffer.from(String(process.pid)) })
})
process.send('ready')
