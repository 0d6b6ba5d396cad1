import { page } from "heddle";
import { Alert, Text, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Alert",
  description: "Says what happened and what to do, in its place on the page.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Alert"
        section="Feedback"
        help="Says what happened and what to do, in its place on the page."
      />
      <Specimen>
        <Alert title="Title">
          <Text size="sm">Say what happened and what to do.</Text>
        </Alert>
      </Specimen>
      <SourceCode
        code={"<Alert title=\"Title\">\n  <Text size=\"sm\">Say what happened and what to do.</Text>\n</Alert>"}
      />

      <Variants
        title="Colour"
        help="Picks colour and icon, and how urgently screen readers say it."
      >
        <Variant name="neutral">
          <Alert title="Title" color="neutral">
            <Text size="sm">Say what happened and what to do.</Text>
          </Alert>
        </Variant>
        <Variant name="accent">
          <Alert title="Title" color="accent">
            <Text size="sm">Say what happened and what to do.</Text>
          </Alert>
        </Variant>
        <Variant name="secondary">
          <Alert title="Title" color="secondary">
            <Text size="sm">Say what happened and what to do.</Text>
          </Alert>
        </Variant>
        <Variant name="good">
          <Alert title="Title" color="good">
            <Text size="sm">Say what happened and what to do.</Text>
          </Alert>
        </Variant>
        <Variant name="warn">
          <Alert title="Title" color="warn">
            <Text size="sm">Say what happened and what to do.</Text>
          </Alert>
        </Variant>
        <Variant name="bad">
          <Alert title="Title" color="bad">
            <Text size="sm">Say what happened and what to do.</Text>
          </Alert>
        </Variant>
      </Variants>
      <Neighbours previous="Skeleton" previousPath="/skeleton" next="Banner" nextPath="/banner" />
    </VStack>
  );
});
