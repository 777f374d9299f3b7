import { createZoomClient } from "@partwise/zoom";
import { readFileSync } from "node:fs";
const url = /listening on (\S+)/.exec(readFileSync("/tmp/acc-prism.log","utf8"))[1];
const groupId="MIuNMURBTkuwfZ20jteRJg";
const zoom = createZoomClient({ baseUrl: url, token: "t" });
const path={groupId};
async function show(name, p){ const r = await p.catch(e=>({thrown:e})); console.log(name, r.response?.status, r.thrown?.message ?? "", JSON.stringify(r.data ?? r.error), r.response?.headers.get("sl-violations")); }
const P=(body,more)=>zoom.PATCH("/im/groups/{groupId}",{params:{path},body,...more});
await show("list", zoom.GET("/im/groups"));
await show("create", zoom.POST("/im/groups",{body:{name:"Support",type:"shared",search_by_account:true}}));
await show("create json", zoom.POST("/im/groups",{mediaType:"application/json",body:{name:"Support",type:"shared",search_by_account:true}}));
await show("get", zoom.GET("/im/groups/{groupId}",{params:{path}}));
await show("patch", P({name:"Support",type:"restricted",search_by_account:true,search_by_domain:false}));
await show("patch +%", P({name:"Su 100% ä & #[1]",type:"restricted"}));
for (const mediaType of ["multipart/form-data","application/json"]) {
 await show(mediaType+" enum", P({type:"secret"},{mediaType}));
 await show(mediaType+" 129", P({name:"a".repeat(129)},{mediaType}));
 await show(mediaType+" 128", P({name:"a".repeat(128)},{mediaType}));
 await show(mediaType+" bool", P({search_by_account:"maybe"},{mediaType}));
 await show(mediaType+" boolstr", P({search_by_account:"true"},{mediaType}));
 await show(mediaType+" name number", P({name:5},{mediaType}));
 await show(mediaType+" unknown prop", P({nam:"x"},{mediaType}));
}
await show("delete", zoom.DELETE("/im/groups/{groupId}",{params:{path}}));
await show("members", zoom.GET("/im/groups/{groupId}/members",{params:{path,query:{page_size:100}}}));
await show("members 301", zoom.GET("/im/groups/{groupId}/members",{params:{path,query:{page_size:301}}}));
await show("members x", zoom.GET("/im/groups/{groupId}/members",{params:{path,query:{page_size:"x"}}}));
await show("add", zoom.POST("/im/groups/{groupId}/members",{params:{path},body:{members:[{id:"a"},{email:"ada@example.com"}]}}));
await show("add form", zoom.POST("/im/groups/{groupId}/members",{params:{path},mediaType:"multipart/form-data",body:{members:JSON.stringify([{id:"a"},{email:"ada@example.com"}])}}));
await show("add 11", zoom.POST("/im/groups/{groupId}/members",{params:{path},body:{members:Array.from({length:11},()=>({id:"a"}))}}));
await show("add bad email", zoom.POST("/im/groups/{groupId}/members",{params:{path},body:{members:[{email:"ada"}]}}));
await show("add bad type", zoom.POST("/im/groups/{groupId}/members",{params:{path},body:{members:"ada"}}));
await show("remove", zoom.DELETE("/im/groups/{groupId}/members/{memberId}",{params:{path:{groupId,memberId:"v4iyWT1LTfy8QvPG4GTvdg"}}}));
const r=await fetch(url+"/im/groups"); console.log(r.status, await r.text(), r.headers.get("www-authenticate"));
const r2=await fetch(url+"/im/groups/x",{method:"PATCH",headers:{authorization:"Bearer x"},body:new URLSearchParams({name:"x"})}); console.log(r2.status, await r2.text());
const r3=await fetch(url+"/im/groups/x",{method:"PATCH",headers:{authorization:"Bearer x","content-type":"multipart/form-data; boundary=zzz"},body:"nonsense"}); console.log(r3.status, await r3.text());
const r4=await fetch(url+"/im/groups/x",{method:"PATCH",headers:{authorization:"Bearer x"}}); console.log(r4.status, await r4.text());
const r5=await fetch(url+"/v2/im/groups",{headers:{authorization:"Bearer x"}}); console.log(r5.status, await r5.text());
const r6=await fetch(url+"/im/groups/x",{method:"PATCH",headers:{authorization:"Bearer x","content-type":"multipart/form-data; boundary=zzz"},body:'--zzz\r\nContent-Disposition: form-data; name="type"\r\n\r\nsecret\r\n--zzz--\r\n'}); console.log(r6.status, await r6.text());
