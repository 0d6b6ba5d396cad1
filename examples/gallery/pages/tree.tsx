import { page, use } from "heddle";
import { Tree, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { TreeTrial } from "../state/trials/tree";

export default page({
  title: "Tree",
  description: "Items within items, which open and close: folders, categories, an organisation. One or several can be chosen, with boxes if you like; what lies deeper can be fetched when it is opened.",
}, () => {
  const trial = use(TreeTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Tree"
        section="Data"
        help="Items within items, which open and close: folders, categories, an organisation. One or several can be chosen, with boxes if you like; what lies deeper can be fetched when it is opened."
      />
      <Specimen>
        <Tree
          bind={trial.value}
          items={[
            {
              id: "src",
              label: "src",
              icon: "folder",
              children: [
                { id: "index", label: "index.ts", icon: "file-code" },
                {
                  id: "styles",
                  label: "styles",
                  icon: "folder",
                  children: [{ id: "theme", label: "theme.css", icon: "file" }],
                },
              ],
            },
            { id: "readme", label: "README.md", icon: "file-text" },
          ]}
          selection="single"
          expanded={["src"]}
          onChange={(payload) => trial.tell("onChange", payload)}
          onExpand={(payload) => trial.tell("onExpand", payload)}
          onCollapse={(payload) => trial.tell("onCollapse", payload)}
          onItemClick={(payload) => trial.tell("onItemClick", payload)}
        />
      </Specimen>
      <SourceCode
        code={"<Tree\n  items={[\n    {\n      id: \"src\",\n      label: \"src\",\n      icon: \"folder\",\n      children: [\n        { id: \"index\", label: \"index.ts\", icon: \"file-code\" },\n        {\n          id: \"styles\",\n          label: \"styles\",\n          icon: \"folder\",\n          children: [{ id: \"theme\", label: \"theme.css\", icon: \"file\" }],\n        },\n      ],\n    },\n    { id: \"readme\", label: \"README.md\", icon: \"file-text\" },\n  ]}\n  selection=\"single\"\n  expanded={[\"src\"]}\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Can be chosen"
        help="How many items can be chosen. With nothing to choose, a press on a branch opens it."
      >
        <Variant name="none">
          <Tree
            items={[
              {
                id: "src",
                label: "src",
                icon: "folder",
                children: [
                  { id: "index", label: "index.ts", icon: "file-code" },
                  {
                    id: "styles",
                    label: "styles",
                    icon: "folder",
                    children: [{ id: "theme", label: "theme.css", icon: "file" }],
                  },
                ],
              },
              { id: "readme", label: "README.md", icon: "file-text" },
            ]}
            selection="none"
            expanded={["src"]}
          />
        </Variant>
        <Variant name="single">
          <Tree
            items={[
              {
                id: "src",
                label: "src",
                icon: "folder",
                children: [
                  { id: "index", label: "index.ts", icon: "file-code" },
                  {
                    id: "styles",
                    label: "styles",
                    icon: "folder",
                    children: [{ id: "theme", label: "theme.css", icon: "file" }],
                  },
                ],
              },
              { id: "readme", label: "README.md", icon: "file-text" },
            ]}
            selection="single"
            expanded={["src"]}
          />
        </Variant>
        <Variant name="multiple">
          <Tree
            items={[
              {
                id: "src",
                label: "src",
                icon: "folder",
                children: [
                  { id: "index", label: "index.ts", icon: "file-code" },
                  {
                    id: "styles",
                    label: "styles",
                    icon: "folder",
                    children: [{ id: "theme", label: "theme.css", icon: "file" }],
                  },
                ],
              },
              { id: "readme", label: "README.md", icon: "file-text" },
            ]}
            selection="multiple"
            expanded={["src"]}
          />
        </Variant>
      </Variants>
      <Variants title="Size" help="Height of a row.">
        <Variant name="sm">
          <Tree
            items={[
              {
                id: "src",
                label: "src",
                icon: "folder",
                children: [
                  { id: "index", label: "index.ts", icon: "file-code" },
                  {
                    id: "styles",
                    label: "styles",
                    icon: "folder",
                    children: [{ id: "theme", label: "theme.css", icon: "file" }],
                  },
                ],
              },
              { id: "readme", label: "README.md", icon: "file-text" },
            ]}
            selection="single"
            expanded={["src"]}
            size="sm"
          />
        </Variant>
        <Variant name="md">
          <Tree
            items={[
              {
                id: "src",
                label: "src",
                icon: "folder",
                children: [
                  { id: "index", label: "index.ts", icon: "file-code" },
                  {
                    id: "styles",
                    label: "styles",
                    icon: "folder",
                    children: [{ id: "theme", label: "theme.css", icon: "file" }],
                  },
                ],
              },
              { id: "readme", label: "README.md", icon: "file-text" },
            ]}
            selection="single"
            expanded={["src"]}
            size="md"
          />
        </Variant>
        <Variant name="lg">
          <Tree
            items={[
              {
                id: "src",
                label: "src",
                icon: "folder",
                children: [
                  { id: "index", label: "index.ts", icon: "file-code" },
                  {
                    id: "styles",
                    label: "styles",
                    icon: "folder",
                    children: [{ id: "theme", label: "theme.css", icon: "file" }],
                  },
                ],
              },
              { id: "readme", label: "README.md", icon: "file-text" },
            ]}
            selection="single"
            expanded={["src"]}
            size="lg"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="checkboxes">
          <Tree
            items={[
              {
                id: "src",
                label: "src",
                icon: "folder",
                children: [
                  { id: "index", label: "index.ts", icon: "file-code" },
                  {
                    id: "styles",
                    label: "styles",
                    icon: "folder",
                    children: [{ id: "theme", label: "theme.css", icon: "file" }],
                  },
                ],
              },
              { id: "readme", label: "README.md", icon: "file-text" },
            ]}
            selection="single"
            checkboxes
            expanded={["src"]}
          />
        </Variant>
        <Variant name="expand all">
          <Tree
            items={[
              {
                id: "src",
                label: "src",
                icon: "folder",
                children: [
                  { id: "index", label: "index.ts", icon: "file-code" },
                  {
                    id: "styles",
                    label: "styles",
                    icon: "folder",
                    children: [{ id: "theme", label: "theme.css", icon: "file" }],
                  },
                ],
              },
              { id: "readme", label: "README.md", icon: "file-text" },
            ]}
            selection="single"
            expanded={["src"]}
            expandAll
          />
        </Variant>
        <Variant name="disabled">
          <Tree
            items={[
              {
                id: "src",
                label: "src",
                icon: "folder",
                children: [
                  { id: "index", label: "index.ts", icon: "file-code" },
                  {
                    id: "styles",
                    label: "styles",
                    icon: "folder",
                    children: [{ id: "theme", label: "theme.css", icon: "file" }],
                  },
                ],
              },
              { id: "readme", label: "README.md", icon: "file-text" },
            ]}
            selection="single"
            expanded={["src"]}
            disabled
          />
        </Variant>
      </Variants>
      <Neighbours previous="List" previousPath="/list" next="JSON viewer" nextPath="/json-viewer" />
    </VStack>
  );
});
