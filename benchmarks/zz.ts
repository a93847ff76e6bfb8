import { rulesOfSite } from '#lib/build/hosting/hosting-files.ts';
import { serve } from '../tools/benchmark/brotli-server.ts';
import { audit } from './lighthouse.ts';
import { kindsIn } from './kinds-of-page.ts';
const dist = '/work/cites/dist';
const server = await serve(dist, { port: 4383, headers: (await rulesOfSite(dist, '/')).headers });
const asked = process.argv.slice(2);
for (const path of asked[0]==='all' ? kindsIn(dist).slice(8) : asked) {
  let r; for (let t=0;t<3&&!r;t++) r = await audit(`https://localhost:4383${path}`, '/usr/bin/chromium').catch(()=>undefined); if(!r){console.log(path,'failed');continue} const {scores,timings,faults}=r;
  console.log(path, Object.values(scores).join(' '), JSON.stringify(Object.fromEntries(Object.entries(timings).map(([k,v])=>[k,+v.toFixed(k==='CLS'?3:0)]))), faults.join('; '));
}
await server.close();
