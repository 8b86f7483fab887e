/** What the local stack says on an operator's console: Chinese, then English. */
export const words = {
  postgresAsOtherUser: (user: string, folder: string) =>
    `PostgreSQL 不能以 root 运行：改以用户 ${user} 运行，数据在 ${folder} · PostgreSQL does not run as root: it runs as ${user}, with its data in ${folder}`,
  postgresMovedOut: (folder: string) =>
    `本目录对该用户不可达，PostgreSQL 的程序与数据放在 ${folder}（要另选位置，请设 XIAOHAO_HOME） · This folder is closed to that user, so PostgreSQL's programs and data are in ${folder} (set XIAOHAO_HOME to choose another place)`,
  postgresNoBinaries: (platform: string) =>
    `没有适用于 ${platform} 的 PostgreSQL 程序。请以 DATABASE_URL 指定自己的 PostgreSQL 18。 · There are no PostgreSQL programs for ${platform}. Point DATABASE_URL at a PostgreSQL 18 of your own.`,
  postgresCannotRun: (program: string, reason: string) =>
    `PostgreSQL 程序无法运行：${program}：${reason} · The PostgreSQL program does not run: ${program}: ${reason}`,
  postgresFailed: (logFile: string, tail: string) =>
    `PostgreSQL 没有启动，日志在 ${logFile}： · PostgreSQL did not start; its log is ${logFile}:\n${tail}`,
  postgresInitFailed: (output: string) =>
    `数据库目录未能建立： · The database folder could not be made:\n${output}`,
  postgresOtherVersion: (folder: string, found: string, wanted: string) =>
    `${folder} 里是 PostgreSQL ${found} 的数据，现在的程序是 ${wanted}。请先用旧版本导出，或移走该目录。 · ${folder} holds data of PostgreSQL ${found}, the programs here are ${wanted}. Export them with the older one first, or move the folder away.`,
  folderOfOtherUser: (folder: string, owner: number) =>
    `${folder} 属于另一个用户（uid ${owner}）。请换用该用户运行，或设 XIAOHAO_HOME 指定自己的目录。 · ${folder} belongs to another user (uid ${owner}). Run as that user, or set XIAOHAO_HOME to a folder of your own.`,
};
