import type { PersonId, PostRole, UnitId } from '../../domain/permissions/post.ts';

/** Somebody with a post: the id is the sign-in name and the e-mail address's first part too. */
export interface Holder {
  readonly id: PersonId;
  readonly name: string;
  readonly posts: readonly (readonly [role: PostRole, unit: UnitId | null])[];
}

const holder = (id: PersonId, name: string, ...posts: Holder['posts']): Holder => ({ id, name, posts });

/** Everybody who holds a post in 景岚县. Every name is invented. */
export const holders: readonly Holder[] = [
  holder('lujingchuan', '陆景川', ['top-leader', null]),
  holder('hewenlan', '贺文岚', ['top-leader', null]),
  holder('yintuo', '殷拓', ['deputy', 'lingdao'], ['deputy-head', null]),
  holder(
    'sangzhiyuan',
    '桑志远',
    ['leader-in-charge', 'nongye'],
    ['leader-in-charge', 'shuili'],
    ['assigned-leader', 'qingshi'],
  ),
  holder(
    'shaoyun',
    '邵云',
    ['leader-in-charge', 'zhujian'],
    ['leader-in-charge', 'weijian'],
    ['assigned-leader', 'shuangqiao'],
  ),
  holder('qinli', '覃立', ['assigned-leader', 'liuhe']),
  holder('zhuoran', '卓然', ['assigned-leader', 'daping']),
  holder('wenqi', '温启', ['assigned-leader', 'songlin']),
  holder('qiyue', '祁越', ['assigned-leader', 'yuntai']),

  holder('mengheng', '孟恒', ['office-head', null]),
  holder('nieqing', '聂清', ['office', null]),
  holder('kongyiming', '孔一鸣', ['office', null]),
  holder('yueshan', '岳山', ['office', null]),
  holder('puyuan', '蒲原', ['administrator', null]),
  holder('peizhi', '裴直', ['discipline', null]),
  holder('qianheng', '钱衡', ['audit', null]),

  ...bureau('nongye', ['xiangnan', '项南'], ['shimu', '施牧'], ['chuyuan', '褚源'], ['tianfan', '田畈']),
  ...bureau('zhujian', ['liangyan', '梁砚'], ['kezhu', '柯筑'], ['menhai', '门海'], ['wanling', '万瓴']),
  ...bureau('shuili', ['gantang', '甘棠'], ['jiangpu', '江浦'], ['wenxi', '闻溪'], ['wangqu', '汪渠']),
  ...bureau('weijian', ['anning', '安宁'], ['baishu', '柏舒'], ['songzhi', '宋芷'], ['sumu', '苏木']),

  ...town('qingshi', ['chiqing', '池青'], ['shilan', '石岚'], ['zhuangqiao', '庄樵'], ['youkai', '尤楷']),
  ...town('shuangqiao', ['qiaosong', '乔松'], ['taoyan', '陶砚'], ['zhangtai', '章台'], ['yushuang', '余双']),
  ...town('liuhe', ['liudu', '柳渡'], ['heting', '何汀'], ['shazhou', '沙洲'], ['qichuan', '齐川']),
  ...town('daping', ['pingye', '平野'], ['guoyuan', '郭原'], ['fenggang', '冯岗'], ['dingping', '丁坪']),
  ...town('songlin', ['linmao', '林茂'], ['zongbai', '宗柏'], ['duyin', '杜荫'], ['shanzhu', '单竹']),
  ...town('yuntai', ['yixiu', '易岫'], ['cenyun', '岑云'], ['longling', '龙岭'], ['guyu', '谷雨']),
];

type Named = readonly [id: PersonId, name: string];

/** 局长, 分管副局长, 验收股长, 联络员. */
function bureau(unit: UnitId, head: Named, deputy: Named, reviewer: Named, liaison: Named): Holder[] {
  return [
    holder(...head, ['principal', unit]),
    holder(...deputy, ['deputy', unit]),
    holder(...reviewer, ['lead-reviewer', unit]),
    holder(...liaison, ['handler', unit]),
  ];
}

/** 党委书记 and 乡镇长, either of whom signs; 分管副职, 联络员. */
function town(unit: UnitId, secretary: Named, head: Named, deputy: Named, liaison: Named): Holder[] {
  return [
    holder(...secretary, ['principal', unit]),
    holder(...head, ['principal', unit]),
    holder(...deputy, ['deputy', unit]),
    holder(...liaison, ['handler', unit]),
  ];
}
