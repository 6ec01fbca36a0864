import { rmSync } from 'node:fs'
import { openStore } from './src/graph/open.ts'
import { patchOf } from './test/graph/graph-of.ts'
rmSync('/tmp/w.db', {force:true})
const s = await openStore('sqlite:/tmp/w.db')
let t=Date.now()
for (const words of ['abc','steel']) {
  const p = patchOf({id:'a'+words.length, says:[{words, by:['ana']}]})
  await s.apply([p],'2025-01-01T00:00:00Z'); 
}
for (let i=0;i<4;i++) { t=Date.now(); console.log(await s.suggest('a',4).then(x=>x.length), Date.now()-t) }
for (let i=0;i<4;i++) { t=Date.now(); console.log(await s.count('Statement', {text:'steel'}), Date.now()-t) }
await s.close()
