import { bind, page, ui, use } from "heddle";
import { Button, Container, Text } from "heddle/components";
import Field from "../blocks/Field";
import Panel from "../blocks/Panel";
import Stars from "../blocks/Stars";
import TreeNode from "../blocks/TreeNode";
import { Forest } from "../state/forest";

export default page({ title: "Blocks" }, () => {
  const forest = use(Forest);
  return (
    <Container>
      <Text>{`Picked: ${forest.picked}`}</Text>
      <Panel title="Tree" footer={<Text>{`Ends with ${forest.root.children.length} limbs`}</Text>}>
        <TreeNode branch={forest.root} onPick={forest.pick}>
          <Text>leaf</Text>
        </TreeNode>
      </Panel>
      <Panel title="Empty" />
      {forest.root.children.map((branch) => (
        <Panel key={branch.id} title={`Rating of ${branch.label}`}>
          <Stars onRate={(stars) => forest.rate(branch.id, stars)} />
        </Panel>
      ))}
      <Stars onRate={ui.toast("Thank you")} />
      <Field label="Name" value={bind(forest.text)} />
      <Button onClick={forest.reverse}>Reverse</Button>
    </Container>
  );
});
