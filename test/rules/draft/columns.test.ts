import { expect, test } from 'vitest';
import { roleOf } from '../../../rules/draft/columns.ts';

test.each([
  ['number', '序号 编号 任务序号'],
  ['section', '一级指标 工作任务 任务类别 公开领域 指标名称 问题表现'],
  ['requirement', '具体要求 工作内容 考核内容 评估要点 观测点 指标说明 整改措施 重点任务 工作举措'],
  ['detail', '公开方式 量化指标 内容标准 公开渠道'],
  ['scoring', '评分标准 扣分标准 计分办法 检查标准 评分要点'],
  ['marks', '分值 权重（%） 标准分 分值（100分）'],
  ['lead', '牵头单位 主办单位'],
  ['support', '配合单位 协办单位'],
  ['units', '责任单位 责任部门及科室 责任分工 承办股室 公开主体'],
  ['deadline', '完成时限 时间节点 整改时限 更新频率 进度安排'],
  ['other', '备注 自评分 责任领导 完成情况 督办单位'],
] as const)('labels of a %s column', (role, labels) => {
  for (const label of labels.split(' ')) expect(roleOf(label), label).toBe(role);
});

test.each(['', '公开指南', '县司法局', '及时公开行政规范性文件并标明有效性'])('%j is no label', (text) => {
  expect(roleOf(text)).toBeNull();
});
