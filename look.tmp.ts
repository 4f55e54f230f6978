const base = "http://127.0.0.1:9121/api";
const tok: Record<string,string> = {};
async function get(login: string, path: string) {
  tok[login] ??= (await (await fetch(`${base}/session`, {method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify({login,password:"qingxin-demo-2020"})})).json()).token;
  return (await fetch(base+path,{headers:{authorization:`Bearer ${tok[login]}`}})).json() as any;
}
const { projects } = await get("region","/projects?limit=100");
const site = (n: string) => projects.find((p: any) => p.name.startsWith(n));

for (const n of ["格桑花苑","达孜","措美","珠峰路","林周","芒康"]) {
  const id = site(n).projectId;
  const f = await get("region",`/findings?projectId=${id}&limit=500`);
  const by: Record<string,string[]> = {};
  for (const x of f.findings ?? []) if (x.verdict !== "met") (by[`${x.ruleId} ${x.verdict}`] ??= []).push(x.since);
  console.log(n, f.refused ?? "", Object.entries(by).map(([k,v]) => `${k} ×${v.length} ${v[0]}`).join("\n   "));
}
